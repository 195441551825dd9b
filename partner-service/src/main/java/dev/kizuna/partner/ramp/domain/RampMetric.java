package dev.kizuna.partner.ramp.domain;

/** What a ramp target counts. */
public enum RampMetric {
    PROSPECTS,
    POCS,
    ORDERS
}
