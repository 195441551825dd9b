package dev.kizuna.partner.marketentry.domain;

/** What came of an outreach. */
public enum OutreachResult {
    INTERESTED,
    NOT_INTERESTED,
    NO_ANSWER,
    /** It was not tried at all; another may take its place. */
    DROPPED
}
