package dev.kizuna.kpi.gap.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.gap.application.TargetReport;
import dev.kizuna.kpi.gap.application.TargetReport.Point;
import dev.kizuna.kpi.gap.application.TargetReport.Progress;
import dev.kizuna.kpi.gap.domain.Report.Planned;
import dev.kizuna.kpi.gap.domain.Schedule;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CampaignTargets", description = "A campaign's targets and what came of them")
record CampaignTargetsResponse(
        @Schema(description = "The campaign", example = "spring-2026")
        String campaignId,

        @Schema(description = "The partner that leads it", example = "acme")
        String partnerId,

        @Schema(description = "That partner's zone, in which the days are cut", example = "Asia/Tokyo")
        String timeZone,

        @Schema(description = "planned, running, paused, completed or over", example = "running")
        String status,

        @Schema(description = "First local day; absent until its plan is known", example = "2026-04-01") @Nullable
        LocalDate startsOn,

        @Schema(description = "Last local day, as it is set now", example = "2026-06-30") @Nullable
        LocalDate endsOn,

        @Schema(description = "Local day of its launch", example = "2026-04-01") @Nullable
        LocalDate launchedOn,

        @Schema(description = "The local day it is now", example = "2026-05-11")
        LocalDate today,

        @Schema(description = "Grows with every change of what was counted; 0 where nothing was", example = "42")
        long revision,

        @Schema(
                description = "When it was last counted (UTC); absent where nothing was",
                example = "2026-05-11T03:00:00Z")
        @Nullable
        Instant asOf,

        @Schema(description = "How far each source had been read when what was counted last changed")
        List<SourceResponse> sources,

        @Schema(description = "The targets in force") List<TargetResponse> targets,

        @Schema(description = "Adjustments with the figures before and after them, the earliest first")
        List<EffectResponse> adjustments) {

    @Schema(name = "TargetSource", description = "How far a source had been read")
    record SourceResponse(
            @Schema(description = "Its topic", example = "campaign.activity")
            String topic,

            @Schema(description = "Its partition", example = "3")
            int partition,

            @Schema(description = "Offset of the last record", example = "1204")
            long offset) {

        static SourceResponse of(Source source) {
            return new SourceResponse(source.topic(), source.partition(), source.offset());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TargetProgress", description = "A target, and what came of it")
    record TargetResponse(
            @Schema(description = "What is counted", example = "leads")
            String metric,

            @Schema(description = "count, or the ISO 4217 code of an amount", example = "count")
            String unit,

            @Schema(description = "Whether the target is an upper bound, as that of a cost is", example = "false")
            boolean atMost,

            @Schema(description = "By the campaign's end, as decimal number", example = "120")
            String target,

            @Schema(
                    description = "What should be there by the end of today; absent before the first day",
                    example = "48")
            @Nullable
            String targetToDate,

            @Schema(description = "What is there; absent for the reason", example = "31") @Nullable
            String actual,

            @Schema(description = "Share of the whole target that is there", example = "0.2583") @Nullable
            BigDecimal share,

            @Schema(
                    description = "not-begun, on-track, behind (less than asked by now), missed (by more than is"
                            + " tolerated) or unknown",
                    example = "missed")
            String standing,

            @Schema(description = "Why it cannot be said what is there", example = "no leads") @Nullable
            String reason,

            @Schema(description = "The gap that is open", example = "5a3c6f0e-0b0d-3c3e-9c7e-2a1f4b9d8e11") @Nullable
            String gapId,

            @Schema(description = "Target to date and what was there, day by day to the campaign's end")
            List<PointResponse> curve) {

        static TargetResponse of(Progress progress) {
            return new TargetResponse(
                    progress.target().metric().label(),
                    progress.target().unit(),
                    progress.target().metric().isAtMost(),
                    Plain.number(progress.target().target()),
                    Plain.maybe(progress.toDate()),
                    Plain.maybe(progress.actual()),
                    progress.share(),
                    progress.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    progress.reason(),
                    progress.gapId(),
                    progress.curve().stream().map(PointResponse::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CurvePoint", description = "A day of a target")
    record PointResponse(
            @Schema(description = "Local day", example = "2026-05-11")
            LocalDate date,

            @Schema(description = "What should be there by its end", example = "48")
            String toDate,

            @Schema(description = "What was there by its end; absent for days to come", example = "31") @Nullable
            String actual) {

        static PointResponse of(Point point) {
            return new PointResponse(point.day(), Plain.number(point.toDate()), Plain.maybe(point.actual()));
        }
    }

    static CampaignTargetsResponse of(TargetReport report) {
        var course = report.known().course();
        Planned plan = course.plan();
        Schedule schedule = report.schedule();
        return new CampaignTargetsResponse(
                course.campaignId(),
                course.partnerId(),
                report.known().zone().getId(),
                report.status(),
                plan == null ? null : plan.startsOn(),
                report.endsOn(),
                schedule == null ? null : schedule.launchedOn(),
                report.today(),
                report.revision(),
                report.asOf(),
                report.sources().stream().map(SourceResponse::of).toList(),
                report.targets().stream().map(TargetResponse::of).toList(),
                report.effects().stream().map(EffectResponse::of).toList());
    }
}
