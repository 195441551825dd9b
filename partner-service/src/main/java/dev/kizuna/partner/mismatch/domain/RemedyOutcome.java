package dev.kizuna.partner.mismatch.domain;

/** What the check of a remedy came to. */
public enum RemedyOutcome {
    HELPED,
    NOT_HELPED
}
