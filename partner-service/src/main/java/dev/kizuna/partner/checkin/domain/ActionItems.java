package dev.kizuna.partner.checkin.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** All action items. */
public interface ActionItems extends Documents<ActionItem> {}
