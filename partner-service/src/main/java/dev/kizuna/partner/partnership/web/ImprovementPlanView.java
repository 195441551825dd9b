package dev.kizuna.partner.partnership.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.partnership.domain.ImprovementOutcome;
import dev.kizuna.partner.partnership.domain.ImprovementPlan;
import dev.kizuna.partner.partnership.domain.Partner;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A joint improvement plan as clients see it. */
@Schema(name = "ImprovementPlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImprovementPlanView(
        String planId,
        String partnerId,
        String ownerId,
        String agreedWith,
        List<String> goals,
        Instant begunAt,
        Instant reviewDueAt,
        List<Review> reviews,

        @Schema(description = "Absent while the plan runs") @Nullable
        ImprovementOutcome outcome,

        @Nullable Instant endedAt) {

    @Schema(name = "ImprovementPlanReview")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Review(
            Instant reviewedAt,
            String reviewedBy,
            boolean onTrack,
            @Nullable String note) {}

    static List<ImprovementPlanView> allOf(Partner partner) {
        return partner.improvements().plans().stream()
                .map(plan -> of(partner.partnerId(), plan))
                .toList();
    }

    static ImprovementPlanView of(Partner partner, String planId) {
        return of(partner.partnerId(), partner.improvements().find(planId).orElseThrow());
    }

    private static ImprovementPlanView of(String partnerId, ImprovementPlan plan) {
        var end = plan.end();
        return new ImprovementPlanView(
                plan.planId(),
                partnerId,
                plan.ownerId(),
                plan.agreedWith(),
                plan.goals(),
                plan.begunAt(),
                plan.reviewDueAt(),
                plan.reviews().stream()
                        .map(review -> new Review(review.at(), review.reviewedBy(), review.onTrack(), review.note()))
                        .toList(),
                end == null ? null : end.outcome(),
                end == null ? null : end.at());
    }
}
