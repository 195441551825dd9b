package dev.kizuna.partner.checkin.domain;

/** Rhythm of a check-in. */
public enum Cadence {
    WEEKLY,
    MONTHLY,
    QUARTERLY
}
