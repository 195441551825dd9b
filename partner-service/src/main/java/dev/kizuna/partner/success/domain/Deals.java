package dev.kizuna.partner.success.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** All deals of which stages were reported. */
public interface Deals extends Documents<Deal> {}
