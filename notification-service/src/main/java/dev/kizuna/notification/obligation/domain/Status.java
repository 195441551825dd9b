package dev.kizuna.notification.obligation.domain;

/** State of a promise. */
public enum Status {
    OPEN,
    WARNED,
    BREACHED,
    MET,
    MET_LATE,
    CANCELLED,
    RETRACTED;

    /** Whether a clock still runs. */
    public boolean isRunning() {
        return this == OPEN || this == WARNED;
    }

    /** Whether what happens next can still change it: it runs, or it lapsed and waits for a late answer. */
    boolean isUnsettled() {
        return isRunning() || this == BREACHED;
    }

    /** Whether the due time passed without an answer. */
    boolean isMiss() {
        return this == BREACHED || this == MET_LATE;
    }
}
