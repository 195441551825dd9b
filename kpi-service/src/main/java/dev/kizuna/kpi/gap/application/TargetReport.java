package dev.kizuna.kpi.gap.application;

import dev.kizuna.kpi.gap.domain.CampaignTarget;
import dev.kizuna.kpi.gap.domain.Effect;
import dev.kizuna.kpi.gap.domain.KnownCourse;
import dev.kizuna.kpi.gap.domain.Schedule;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's targets with what came of them.
 *
 * @param schedule null while it was not launched
 * @param today the local day of the partner that leads it
 * @param asOf when the newest of the figures was counted; null without any
 * @param sources how far each partition of each source had been read when the figures last changed
 */
public record TargetReport(
        KnownCourse known,
        @Nullable Schedule schedule,
        LocalDate today,
        Instant now,
        long revision,
        @Nullable Instant asOf,
        List<Source> sources,
        List<Progress> targets,
        List<Effect> effects) {

    /** Where the campaign stands, as a stable code. */
    public String status() {
        if (schedule == null) {
            return "planned";
        }
        if (schedule.completedAt() != null) {
            return "completed";
        }
        if (today.isAfter(schedule.lastDayEver())) {
            return "over";
        }
        return schedule.isResting(now) ? "paused" : "running";
    }

    /** The last local day, as it is set now; null until the plan is known. */
    public @Nullable LocalDate endsOn() {
        if (schedule != null) {
            return schedule.endOn(today);
        }
        var plan = known.course().plan();
        return plan == null ? null : plan.endsOn();
    }

    /** Where a target stands. */
    public enum Standing {
        /** Nothing is asked yet. */
        NOT_BEGUN,
        /** What is asked by now is there. */
        ON_TRACK,
        /** Less is there than is asked by now, and more than a gap would have. */
        BEHIND,
        /** It is missed by more than is tolerated. */
        MISSED,
        /** It cannot be said. */
        UNKNOWN
    }

    /**
     * A target, and what came of it.
     *
     * @param toDate what should be there by the end of today; null when nothing is asked
     * @param actual what is there; null for the reason
     * @param share of the whole target that is there, or for an upper bound of it that is used up
     * @param gapId of the gap that is open
     */
    public record Progress(
            CampaignTarget target,
            @Nullable BigDecimal toDate,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal share,
            Standing standing,
            @Nullable String reason,
            @Nullable String gapId,
            List<Point> curve) {}

    /**
     * @param toDate what should be there by the day's end
     * @param actual what was there by the day's end; null when it cannot be said, or the day is to come
     */
    public record Point(
            LocalDate day, BigDecimal toDate, @Nullable BigDecimal actual) {}
}
