package dev.kizuna.campaign.agreement.domain;

/** What moves a partner up the tiers of a schedule. */
public enum Measure {
    /** Revenue so far in the period, less what was refunded by then. */
    AMOUNT,
    /** Sales so far in the period, without those that were refunded wholly by then. */
    COUNT
}
