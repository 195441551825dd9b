package dev.kizuna.partner.marketentry.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the market who is approached.
 *
 * @param settledAt null while it is open
 * @param result null while it is open
 */
public record Outreach(
        Draft draft, @Nullable Instant settledAt, @Nullable OutreachResult result) {

    /**
     * What is decided when it is planned.
     *
     * @param prospectId id of who is approached
     * @param priority 1 for the first
     * @param why this one, and in this place
     */
    public record Draft(String outreachId, String prospectId, int priority, String why) {}

    boolean isOpen() {
        return result == null;
    }

    boolean isInterested() {
        return result == OutreachResult.INTERESTED;
    }

    /** Whether it has a place among those that are tried. */
    boolean counts() {
        return result != OutreachResult.DROPPED;
    }
}
