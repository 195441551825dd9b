package dev.kizuna.notification.delivery.domain;

/** What a message says. */
public enum Kind {
    WARNING,
    BREACH,
    MET_LATE,
    RETRACTION,
    PRAISE,
    MISSED_MILESTONE,
    CANCELLATION;

    /** Whether it only takes back or closes what was said before, and is pointless where nothing was. */
    public boolean onlyCorrects() {
        return this == RETRACTION || this == CANCELLATION;
    }
}
