package dev.kizuna.notification.delivery.domain;

/** What a message says. The last two are told by the delivery itself, about its own configuration. */
public enum Kind {
    WARNING,
    BREACH,
    MET_LATE,
    RETRACTION,
    PRAISE,
    MISSED_MILESTONE,
    CANCELLATION,
    GAP,
    GAP_CLOSED,
    MISCONFIGURED,
    CONFIGURED;

    /** Whether it only takes back or closes what was said before, and is pointless where nothing was. */
    public boolean onlyCorrects() {
        return this == RETRACTION || this == CANCELLATION || this == GAP_CLOSED || this == CONFIGURED;
    }

    /** Whether it speaks of what somebody reached, or did not, and not of a promise. */
    public boolean isMilestone() {
        return this == PRAISE || this == MISSED_MILESTONE;
    }

    /** Whether it speaks of a target of a campaign that is missed, or no longer. */
    public boolean isGap() {
        return this == GAP || this == GAP_CLOSED;
    }

    /** Whether it is about how messages are sent; nobody asked for it, so it is reported to nobody. */
    public boolean isInternal() {
        return this == MISCONFIGURED || this == CONFIGURED;
    }
}
