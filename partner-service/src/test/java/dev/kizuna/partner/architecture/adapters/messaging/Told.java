package dev.kizuna.partner.architecture.adapters.messaging;

import dev.kizuna.partner.architecture.adapters.web.Shown;

public interface Told {

    Shown shown();
}
