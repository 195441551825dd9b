package dev.kizuna.partner.keyperson.domain;

/** What a ramp target counts. */
public enum RampMetric {
    PROSPECTS,
    POCS,
    ORDERS
}
