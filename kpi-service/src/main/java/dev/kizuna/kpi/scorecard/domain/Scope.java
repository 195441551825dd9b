package dev.kizuna.kpi.scorecard.domain;

/** What a card is about. */
public enum Scope {
    PARTNER,
    KEY_PERSON,
    CAMPAIGN
}
