package dev.kizuna.partner.support.domain;

import dev.kizuna.partner.aggregate.domain.Documents;

/** The support of all key persons. */
public interface SupportUnits extends Documents<SupportUnit> {}
