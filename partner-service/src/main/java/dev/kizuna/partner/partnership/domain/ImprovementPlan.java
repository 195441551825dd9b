package dev.kizuna.partner.partnership.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What vendor and partner agreed to make better together, before either thinks of parting.
 *
 * @param ownerId who answers for it on the vendor's side
 * @param agreedWith who agreed to it on the partner's side
 * @param reviewDueAt when it is to be reviewed
 * @param reviews in the order of time
 * @param end null while it runs
 */
public record ImprovementPlan(
        String planId,
        String ownerId,
        String agreedWith,
        List<String> goals,
        Instant begunAt,
        Instant reviewDueAt,
        List<Review> reviews,
        @Nullable End end) {

    public ImprovementPlan {
        goals = List.copyOf(goals);
        reviews = List.copyOf(reviews);
    }

    /** What is agreed on at the beginning. */
    public record Draft(String planId, String ownerId, String agreedWith, List<String> goals, Instant reviewDueAt) {}

    /** Both sides looked at it. */
    public record Review(
            Instant at,
            String reviewedBy,
            boolean onTrack,
            @Nullable String note) {}

    /** How it ended. */
    public record End(Instant at, ImprovementOutcome outcome) {}

    static ImprovementPlan begin(Instant at, Draft draft) {
        return new ImprovementPlan(
                draft.planId, draft.ownerId, draft.agreedWith, draft.goals, at, draft.reviewDueAt, List.of(), null);
    }

    public boolean isRunning() {
        return end == null;
    }

    public boolean hasFailed() {
        return end != null && end.outcome == ImprovementOutcome.FAILED;
    }

    /** When something happened with it last. */
    public Instant latest() {
        if (end != null) {
            return end.at;
        }
        return reviews.isEmpty() ? begunAt : reviews.getLast().at;
    }

    boolean saysTheSameAs(Draft draft) {
        return new Draft(planId, ownerId, agreedWith, goals, reviewDueAt).equals(draft);
    }

    ImprovementPlan with(Review review) {
        List<Review> more = new ArrayList<>(reviews);
        more.add(review);
        return new ImprovementPlan(planId, ownerId, agreedWith, goals, begunAt, reviewDueAt, more, end);
    }

    ImprovementPlan with(End ended) {
        return new ImprovementPlan(planId, ownerId, agreedWith, goals, begunAt, reviewDueAt, reviews, ended);
    }
}
