package dev.kizuna.kpi.attribution.application;

/** What comes of a question about credits. */
public sealed interface Answer {

    /** The credits. */
    record Credited(CreditReport report) implements Answer {}

    /** The question cannot be answered. */
    record Refused(String parameter, String detail) implements Answer {}
}
