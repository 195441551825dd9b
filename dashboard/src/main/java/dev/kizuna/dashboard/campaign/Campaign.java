package dev.kizuna.dashboard.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign as campaign-service gives it. */
record Campaign(
        String campaignId,
        String partnerId,
        @Nullable String title,
        String objective,
        String status,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable List<Phase> phases,
        @Nullable List<String> phasesToday,
        @Nullable List<Result> results,
        @Nullable Money budget,
        @Nullable Money spent,
        @Nullable Boolean overBudget,
        @Nullable List<Participant> participants,
        @Nullable List<Pause> pauses,
        @Nullable List<Deliverable> deliverables,
        @Nullable Instant launchedAt,
        @Nullable Instant completedAt,
        @Nullable String lessons,
        @Nullable List<String> overlapping) {

    /** A stretch; phases may overlap. */
    record Phase(String phaseId, String kind, LocalDate startsOn, LocalDate endsOn) {}

    /** A target against what was reached; without an actual figure it says why. */
    record Result(
            String metric,
            BigDecimal target,
            String unit,
            @Nullable BigDecimal actual,
            @Nullable Boolean reached,
            @Nullable String why) {}

    /** Another partner that takes or took part. */
    record Participant(
            String partnerId, String role, @Nullable Instant leftAt) {}

    /** A rest. */
    record Pause(Instant at, String reason, @Nullable Instant resumedAt) {}

    /** What one side promised. */
    record Deliverable(
            String deliverableId,
            String kind,
            String side,
            String partnerId,
            String ownerId,
            Instant dueAt,
            String status,
            boolean overdue,
            @Nullable Instant deliveredAt) {}

    /** What it is called, or its id. */
    String name() {
        return title == null || title.isBlank() ? campaignId : title;
    }

    List<Result> targets() {
        return results == null ? List.of() : results;
    }
}
