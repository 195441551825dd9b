package dev.kizuna.campaign.agreement.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the lawyers are with a draft.
 *
 * @param requestedBy who asked for it; null while both sides still negotiate
 * @param decidedBy who looked at it; null while it is open
 * @param objection what speaks against the draft; null unless the lawyers object
 */
public record LegalReview(
        Stage stage,
        @Nullable String requestedBy,
        @Nullable Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String objection) {

    /** In the usual order. */
    public enum Stage {
        NEGOTIATING,
        IN_REVIEW,
        OBJECTED,
        CLEARED
    }

    /** Both sides still talk. */
    public static final LegalReview NEGOTIATING = new LegalReview(Stage.NEGOTIATING, null, null, null, null, null);

    static LegalReview requested(String by, Instant at) {
        return new LegalReview(Stage.IN_REVIEW, by, at, null, null, null);
    }

    LegalReview cleared(String by, Instant at) {
        return new LegalReview(Stage.CLEARED, requestedBy, requestedAt, by, at, null);
    }

    LegalReview objected(String by, Instant at, String why) {
        return new LegalReview(Stage.OBJECTED, requestedBy, requestedAt, by, at, why);
    }
}
