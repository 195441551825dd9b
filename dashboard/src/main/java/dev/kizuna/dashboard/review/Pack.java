package dev.kizuna.dashboard.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a review looks at, as kpi-service gives it: ids, codes, numbers and dates. */
record Pack(
        String cadence,
        String scope,
        String id,
        String period,
        LocalDate from,
        LocalDate to,
        String timeZone,
        boolean frozen,
        Instant madeAt,
        long revision,
        @Nullable Instant asOf,
        @Nullable String previous,
        List<Figure> figures,
        List<Restated> restated,
        List<Kept> promises,
        List<Milestone> milestones,
        @Nullable Health health,
        @Nullable Credited attribution,
        List<Bottleneck> bottlenecks,
        List<Matter> unresolved,
        int left,
        List<Matter> resolved,
        List<Decision> decisions) {

    /** A figure beside that of the period before. */
    record Figure(
            String name,
            String unit,
            boolean vanity,
            @Nullable BigDecimal now,
            @Nullable BigDecimal before,
            @Nullable BigDecimal change,
            @Nullable String reason) {}

    /** What the previous pack said that is another figure by now. */
    record Restated(
            String name,
            @Nullable BigDecimal said,
            @Nullable BigDecimal holds) {}

    /** Promises of a policy. */
    record Kept(
            String policy,
            long kept,
            long late,
            long broken,
            long open,
            @Nullable BigDecimal keptShare) {}

    /** A ramp target that was reached or missed. */
    record Milestone(String keyPersonId, int rampDay, String metric, int target, boolean reached, Instant at) {}

    /** How well the partnership does, 0 to 100. */
    record Health(
            LocalDate day,
            @Nullable Integer score,
            @Nullable Integer before,
            List<Part> parts) {}

    /** What the score is made of. */
    record Part(
            String part,
            @Nullable Integer score,
            int weight,
            @Nullable String reason) {}

    /** Sales that touches led to. */
    record Credited(Sales sourced, Sales influenced) {}

    /** Sales and their revenue by currency. */
    record Sales(long conversions, Map<String, BigDecimal> revenue) {}

    /** What held things up. */
    record Bottleneck(String kind, String code, Map<String, BigDecimal> evidence) {}

    /** Something that waits for people. */
    record Matter(
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
            int packs) {}

    /** Something that people are asked to decide. */
    record Decision(
            String code,
            String partnerId,
            String subjectId,
            @Nullable String keyPersonId,
            Instant since,
            List<String> because) {}
}
