package dev.kizuna.kpi.scorecard.domain;

/** What a card is about. */
public enum Scope {
    PARTNER,
    KEY_PERSON,
    CAMPAIGN,
    /** All partners of a partner manager. */
    PARTNER_MANAGER,
    /** All partners. */
    TOTAL
}
