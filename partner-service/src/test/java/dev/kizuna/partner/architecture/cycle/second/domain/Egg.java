package dev.kizuna.partner.architecture.cycle.second.domain;

import dev.kizuna.partner.architecture.cycle.first.domain.Hen;

public interface Egg {

    Hen mother();
}
