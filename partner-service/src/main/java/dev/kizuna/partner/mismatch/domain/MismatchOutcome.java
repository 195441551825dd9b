package dev.kizuna.partner.mismatch.domain;

/** How a mismatch ended. */
public enum MismatchOutcome {
    /** A remedy helped. */
    RESOLVED,
    /** The hypothesis was wrong. */
    NOT_CONFIRMED
}
