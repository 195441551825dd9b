package dev.kizuna.kpi.scorecard.domain;

/** Durations whose distribution is kept by day, in seconds. Positions are stored: append only. */
public enum Measure {
    /** From a lead's capture to its deal won, on the day it was won. */
    LEAD_TIME("leadTime"),
    /** From an inquiry to the first human answer, on the day it was received. */
    TIME_TO_ANSWER("timeToAnswer");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
