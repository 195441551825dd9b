package dev.kizuna.kpi.review.domain;

import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a review looks at, as data: ids, codes, numbers and dates, no words. Once frozen it never changes, whatever is
 * restated later.
 *
 * @param period such as 2026-W20, 2026-05 or FY2026-Q1
 * @param timeZone where its days begin
 * @param madeAt when it was made
 * @param revision of the figures
 * @param asOf when the newest of them was counted; null where nothing was
 * @param sources how far each partition of the sources had been read by then
 * @param previous period of the frozen pack that it is compared with; null for the first
 * @param restated what that pack said, and what holds now
 * @param health at the end of the period; null for whom that is not scored
 * @param credited sales that its touches led to; null for whom that is not counted
 * @param unresolved what waits for people, the longest waiting first
 * @param resolved what the previous pack named and what is settled since
 * @param left how many more are unresolved than are named
 */
public record Pack(
        Cadence cadence,
        Subject subject,
        String period,
        LocalDate from,
        LocalDate to,
        String timeZone,
        Instant madeAt,
        long revision,
        @Nullable Instant asOf,
        List<Source> sources,
        @Nullable String previous,
        List<FigureLine> figures,
        List<Restated> restated,
        List<PromiseLine> promises,
        List<Milestone> milestones,
        @Nullable Health health,
        @Nullable Credited credited,
        List<Bottleneck> bottlenecks,
        List<Item> unresolved,
        List<Item> resolved,
        List<Decision> decisions,
        int left) {

    /**
     * A figure and its change.
     *
     * @param unit count, ratio, seconds, or an ISO 4217 code
     * @param vanity whether it is nice to look at and no more
     * @param now null with a reason where it cannot be computed
     * @param before of the period before, as it holds now
     */
    public record FigureLine(
            String name,
            String unit,
            boolean vanity,
            @Nullable BigDecimal now,
            @Nullable BigDecimal before,
            @Nullable BigDecimal change,
            @Nullable String reason) {}

    /** A figure of the previous pack that is another one by now. */
    public record Restated(
            String name,
            @Nullable BigDecimal said,
            @Nullable BigDecimal holds) {}

    /**
     * What became of the promises of a policy that were due in the period.
     *
     * @param keptShare of those that are settled; null without any
     */
    public record PromiseLine(
            String policy,
            long kept,
            long late,
            long broken,
            long open,
            @Nullable BigDecimal keptShare) {}

    /** A ramp's target that was reached or missed in the period. */
    public record Milestone(String keyPersonId, int rampDay, String metric, int target, boolean reached, Instant at) {}

    /**
     * How well the partnership does.
     *
     * @param day last local day that is counted
     * @param score 0 to 100; null when too little is known
     * @param before that of the end of the period before, as it holds now
     */
    public record Health(
            LocalDate day,
            @Nullable Integer score,
            @Nullable Integer before,
            List<HealthPart> parts) {}

    /**
     * A part of a health score.
     *
     * @param score 0 to 100; null with a reason
     * @param weight its share of the whole in percent
     */
    public record HealthPart(
            String part,
            @Nullable Integer score,
            int weight,
            @Nullable String reason) {}

    /** Sales by who led to them, in each currency on its own. */
    public record Credited(Sales sourced, Sales influenced) {}

    /** How many, and what is left of them. */
    public record Sales(long conversions, Map<String, BigDecimal> revenue) {}

    /**
     * What holds things up.
     *
     * @param kind stage, policy or owner
     * @param code the stage, the policy or the owner's id
     * @param evidence numbers by name
     */
    public record Bottleneck(String kind, String code, Map<String, BigDecimal> evidence) {}

    /**
     * A matter as it stood.
     *
     * @param code how it stands
     * @param packs in how many packs in a row it was named, this one included; 1 is a new one
     */
    public record Item(
            String kind,
            String partnerId,
            String subjectId,
            String code,
            Instant since,
            @Nullable Instant dueAt,
            @Nullable String keyPersonId,
            @Nullable String campaignId,
            @Nullable String ownerId,
            @Nullable String level,
            @Nullable String reason,
            int packs) {

        /** What tells it from all others. */
        public String key() {
            return partnerId + "/" + kind + "/" + subjectId;
        }
    }

    /**
     * Something that people are asked to decide.
     *
     * @param code stable, such as agree-plan
     * @param because stable codes
     */
    public record Decision(
            String code,
            String partnerId,
            String subjectId,
            @Nullable String keyPersonId,
            Instant since,
            List<String> because) {}

    /** What tells it from all others. */
    public Key key() {
        return new Key(cadence, subject, period);
    }

    /** Of which review it is. */
    public record Key(Cadence cadence, Subject subject, String period) {}
}
