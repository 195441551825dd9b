package dev.kizuna.kpi.scorecard.domain;

/** Over how long figures are summed. */
public enum Grain {
    DAY,
    /** ISO 8601: from Monday to Sunday; the year is that of the Thursday. */
    WEEK,
    MONTH,
    /** Three months, counted from the first month of the fiscal year. */
    QUARTER,
    /** The stages of a key person's ramp, and what came after them. */
    RAMP,
    /** Everything in one. */
    TOTAL
}
