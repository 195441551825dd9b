package dev.kizuna.kpi.gap.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.gap.domain.GapReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Gap", description = "A campaign's target that was missed to date")
record GapResponse(
        @Schema(description = "Id of the gap", example = "5a3c6f0e-0b0d-3c3e-9c7e-2a1f4b9d8e11")
        String gapId,

        @Schema(description = "The campaign", example = "spring-2026")
        String campaignId,

        @Schema(description = "The partner that leads the campaign", example = "acme")
        String partnerId,

        @Schema(description = "What is counted", example = "leads")
        String metric,

        @Schema(description = "count, or the ISO 4217 code of an amount", example = "count")
        String unit,

        @Schema(description = "open or closed", example = "open")
        String status,

        @Schema(description = "The last local day that was counted when it was found", example = "2026-05-11")
        LocalDate day,

        @Schema(description = "Target at the campaign's end, as decimal number", example = "120") @Nullable
        String target,

        @Schema(description = "What should have been there by then", example = "48")
        String targetToDate,

        @Schema(description = "What was there by then", example = "31")
        String actual,

        @Schema(description = "The difference", example = "17")
        String gap,

        @Schema(
                description = "Stage of the funnel whose rate fell most: reach, message, landing-page, qualification or"
                        + " closing; absent for the reason",
                example = "landing-page")
        @Nullable
        String blamedStage,

        @Schema(
                description = "The rates that were compared by stage: before, now, the fall as a share, and how many"
                        + " standard errors wide it is (z)",
                example = "{\"landing-page.before\": 0.12, \"landing-page.now\": 0.04, \"landing-page.fall\": 0.666667,"
                        + " \"landing-page.z\": 5.1}")
        Map<String, BigDecimal> evidence,

        @Schema(
                description = "Why no stage is blamed: no-earlier-days, too-few-counts or no-stage-fell",
                example = "no-stage-fell")
        @Nullable
        String reason,

        @Schema(description = "Grows when late events restate it", example = "1")
        long revision,

        @Schema(description = "When that day was over (UTC)", example = "2026-05-11T15:00:00Z")
        Instant detectedAt,

        @Schema(description = "How it was closed; absent while it is open") @Nullable
        Closed closed) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ClosedGap", description = "How a gap was closed")
    record Closed(
            @Schema(
                    description = "caught-up, target-lowered, restated (late events showed that it was none) or"
                            + " campaign-over",
                    example = "caught-up")
            String how,

            @Schema(description = "When (UTC)", example = "2026-05-20T15:00:00Z")
            Instant at,

            @Schema(description = "What should have been there by then", example = "60") @Nullable
            String targetToDate,

            @Schema(description = "What was there by then", example = "61") @Nullable
            String actual) {}

    static GapResponse of(GapReport gap) {
        GapReport.End end = gap.end();
        return new GapResponse(
                gap.gapId(),
                gap.campaignId(),
                gap.partnerId(),
                gap.metric(),
                gap.unit(),
                gap.isOpen() ? "open" : "closed",
                gap.day(),
                Plain.maybe(gap.target()),
                Plain.number(gap.toDate()),
                Plain.number(gap.actual()),
                Plain.number(gap.gap()),
                gap.stage(),
                new TreeMap<>(gap.evidence()),
                gap.reason(),
                gap.revision(),
                gap.detectedAt(),
                end == null
                        ? null
                        : new Closed(end.how(), end.at(), Plain.maybe(end.toDate()), Plain.maybe(end.actual())));
    }
}
