package dev.kizuna.kpi.review.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.review.domain.Pack;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the parts of a pack look like over HTTP. */
final class PackLines {

    private PackLines() {}

    @Schema(name = "ReviewFigure", description = "A figure and its change; numbers are exact, as text")
    record FigureLine(
            @Schema(description = "Name of the counter or figure", example = "leads")
            String name,

            @Schema(description = "count, ratio, seconds, or an ISO 4217 code", example = "count")
            String unit,

            @Schema(description = "Whether it is nice to look at and no more", example = "false")
            boolean vanity,

            @Schema(description = "In the period; null with a reason where it cannot be computed", example = "42")
            @Nullable
            String now,

            @Schema(description = "In the period before, as it holds now", example = "37") @Nullable
            String before,

            @Schema(description = "The difference", example = "5") @Nullable
            String change,

            @Schema(description = "Why there is none", example = "no leads") @Nullable
            String reason) {

        static FigureLine of(Pack.FigureLine line) {
            return new FigureLine(
                    line.name(),
                    line.unit(),
                    line.vanity(),
                    plain(line.now()),
                    plain(line.before()),
                    plain(line.change()),
                    line.reason());
        }
    }

    @Schema(name = "RestatedFigure", description = "A figure of the previous pack that is another one by now")
    record Restated(
            @Schema(description = "Name of the counter or figure", example = "won")
            String name,

            @Schema(description = "What the previous pack said", example = "3") @Nullable
            String said,

            @Schema(description = "What holds now", example = "2") @Nullable
            String holds) {

        static Restated of(Pack.Restated restated) {
            return new Restated(restated.name(), plain(restated.said()), plain(restated.holds()));
        }
    }

    @Schema(name = "ReviewedPromises", description = "Promises of a policy that were due in the period")
    record Promise(
            @Schema(description = "Policy", example = "response-24h")
            String policy,

            @Schema(description = "Met in time", example = "18")
            long kept,

            @Schema(description = "Met after they were due", example = "1")
            long late,

            @Schema(description = "Due and not met", example = "1")
            long broken,

            @Schema(description = "Not due yet", example = "0")
            long open,

            @Schema(description = "Share kept of those that are settled; null without any", example = "0.9") @Nullable
            String keptShare) {

        static Promise of(Pack.PromiseLine line) {
            return new Promise(
                    line.policy(), line.kept(), line.late(), line.broken(), line.open(), plain(line.keptShare()));
        }
    }

    @Schema(name = "ReviewedMilestone", description = "A ramp target that was reached or missed")
    record Milestone(
            @Schema(description = "Whose ramp", example = "kp-17")
            String keyPersonId,

            @Schema(description = "Day of the ramp by which it was due", example = "30")
            int rampDay,

            @Schema(description = "PROSPECTS, POCS or ORDERS", example = "PROSPECTS")
            String metric,

            @Schema(description = "What was to be reached", example = "5")
            int target,

            @Schema(description = "Whether it was", example = "true")
            boolean reached,

            @Schema(description = "When it was, or when its day had passed", example = "2026-05-12T03:00:00Z")
            Instant at) {

        static Milestone of(Pack.Milestone line) {
            return new Milestone(
                    line.keyPersonId(), line.rampDay(), line.metric(), line.target(), line.reached(), line.at());
        }
    }

    @Schema(name = "ReviewedHealth", description = "How well a partnership does")
    record Health(
            @Schema(description = "Last local day that is counted", example = "2026-05-17")
            LocalDate day,

            @Schema(description = "0 to 100; null when too little is known", example = "72") @Nullable
            Integer score,

            @Schema(description = "At the end of the period before, as it holds now", example = "81") @Nullable
            Integer before,

            @Schema(description = "What the score is made of")
            List<HealthPart> parts) {

        static @Nullable Health of(Pack.@Nullable Health health) {
            return health == null
                    ? null
                    : new Health(
                            health.day(),
                            health.score(),
                            health.before(),
                            health.parts().stream().map(HealthPart::of).toList());
        }
    }

    @Schema(name = "ReviewedHealthPart", description = "A part of a health score")
    record HealthPart(
            @Schema(description = "response, feedback, rhythm, pipeline, results or progress", example = "response")
            String part,

            @Schema(description = "0 to 100; null with a reason", example = "90") @Nullable
            Integer score,

            @Schema(description = "Its share of the whole in percent", example = "20")
            int weight,

            @Schema(description = "Why there is no score", example = "no promise settled") @Nullable
            String reason) {

        static HealthPart of(Pack.HealthPart part) {
            return new HealthPart(part.part(), part.score(), part.weight(), part.reason());
        }
    }

    @Schema(name = "ReviewedCredits", description = "Sales that touches led to")
    record Credited(
            @Schema(description = "Sales of which the first touch is its own, whole")
            Sales sourced,

            @Schema(description = "Sales of which any touch is its own, whole")
            Sales influenced) {

        static @Nullable Credited of(Pack.@Nullable Credited credited) {
            return credited == null
                    ? null
                    : new Credited(Sales.of(credited.sourced()), Sales.of(credited.influenced()));
        }
    }

    @Schema(name = "ReviewedSales", description = "Sales and what is left of them")
    record Sales(
            @Schema(description = "How many", example = "4") long conversions,

            @Schema(description = "What is left of them, as text by ISO 4217 code", example = "{\"JPY\": \"120000\"}")
            Map<String, String> revenue) {

        static Sales of(Pack.Sales sales) {
            return new Sales(sales.conversions(), texts(sales.revenue()));
        }
    }

    @Schema(name = "Bottleneck", description = "What held things up")
    record Bottleneck(
            @Schema(description = "stage, policy or owner", example = "stage")
            String kind,

            @Schema(
                    description = "message, landing-page, qualification or closing; the policy; or the owner's id",
                    example = "landing-page")
            String code,

            @Schema(
                    description = "Numbers that show it, as text by name",
                    example = "{\"before\": \"0.2\", \"now\": \"0.05\", \"fall\": \"0.75\"}")
            Map<String, String> evidence) {

        static Bottleneck of(Pack.Bottleneck line) {
            return new Bottleneck(line.kind(), line.code(), texts(line.evidence()));
        }
    }

    @Schema(name = "ReviewedMatter", description = "Something that waits for people, as it stood")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Matter(
            @Schema(
                    description = "promise, issue, gap, health, milestone, mismatch, succession, improvement-plan,"
                            + " commission or valley",
                    example = "gap")
            String kind,

            @Schema(description = "Whose matter", example = "acme")
            String partnerId,

            @Schema(description = "Id of the promise, gap, diagnosis ...", example = "gap-17")
            String subjectId,

            @Schema(description = "How it stands", example = "detected")
            String code,

            @Schema(description = "Since when", example = "2026-05-02T15:00:00Z")
            Instant since,

            @Schema(description = "By when it was to be settled", example = "2026-05-03T15:00:00Z") @Nullable
            Instant dueAt,

            @Schema(description = "The key person concerned", example = "kp-17") @Nullable
            String keyPersonId,

            @Schema(description = "The campaign concerned", example = "spring-2026") @Nullable
            String campaignId,

            @Schema(description = "Who has to settle it", example = "sato") @Nullable
            String ownerId,

            @Schema(description = "Review to which it was rolled up", example = "MONTHLY") @Nullable
            String level,

            @Schema(description = "Policy, blamed stage, rule ... as a stable code", example = "landing-page") @Nullable
            String reason,

            @Schema(description = "In how many packs in a row it was named; 1 is a new one", example = "2")
            int packs) {

        static Matter of(Pack.Item item) {
            return new Matter(
                    item.kind(),
                    item.partnerId(),
                    item.subjectId(),
                    item.code(),
                    item.since(),
                    item.dueAt(),
                    item.keyPersonId(),
                    item.campaignId(),
                    item.ownerId(),
                    item.level(),
                    item.reason(),
                    item.packs());
        }
    }

    @Schema(name = "DecisionAskedFor", description = "Something that people are asked to decide")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decision(
            @Schema(
                    description = "agree-plan, adjust-campaign, joint-review, plan-remedy, name-successor,"
                            + " end-or-improve, clear-or-reject, plan-valley, decide-issue or settle-promise",
                    example = "adjust-campaign")
            String code,

            @Schema(description = "Whose matter", example = "acme")
            String partnerId,

            @Schema(description = "Id of what is to be decided about", example = "gap-17")
            String subjectId,

            @Schema(description = "The key person concerned", example = "kp-17") @Nullable
            String keyPersonId,

            @Schema(description = "Since when it waits", example = "2026-05-02T15:00:00Z")
            Instant since,

            @Schema(description = "Stable codes of what led to it", example = "[\"detected\", \"landing-page\"]")
            List<String> because) {

        static Decision of(Pack.Decision line) {
            return new Decision(
                    line.code(), line.partnerId(), line.subjectId(), line.keyPersonId(), line.since(), line.because());
        }
    }

    static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
    }

    private static Map<String, String> texts(Map<String, BigDecimal> numbers) {
        Map<String, String> texts = new TreeMap<>();
        numbers.forEach((name, number) -> texts.put(name, String.valueOf(plain(number))));
        return texts;
    }
}
