package dev.kizuna.kpi.health.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.health.application.HealthReport;
import dev.kizuna.kpi.health.domain.Evidence;
import dev.kizuna.kpi.health.domain.Fall;
import dev.kizuna.kpi.health.domain.HealthScore.PartScore;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner's health and what it is made of. */
@Schema(name = "PartnerHealth")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HealthResponse(
        @Schema(description = "The partner", example = "acme")
        String partnerId,

        @Schema(description = "Who answers for it; absent while that is not known", example = "tanaka") @Nullable
        String managerId,

        @Schema(description = "The last local day that is counted", example = "2026-06-14")
        LocalDate day,

        @Schema(description = "The zone in which days are cut", example = "Asia/Tokyo")
        String timeZone,

        @Schema(description = "0 to 100; null when fewer than two parts have a score", example = "64")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        Integer score,

        @Schema(
                description = "Why there is no score; absent when there is one",
                example = "fewer than 2 parts have a score")
        @Nullable
        String reason,

        @Schema(description = "The earlier day it is compared with", example = "2026-06-07")
        LocalDate comparedWith,

        @Schema(description = "Health on that day; null when there was no score", example = "81")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        Integer before,

        @Schema(description = "The fall it has not recovered from; absent without one") @Nullable
        FallResponse fall,

        @Schema(description = "All six parts; what they add sums to the score")
        List<PartResponse> parts,

        @Schema(description = "Grows with each change of a card that counts", example = "211")
        long revision,

        @Schema(description = "When the newest of these cards was counted", example = "2026-06-15T00:01:00Z") @Nullable
        Instant asOf,

        @Schema(description = "How far each source had been read when they last changed")
        List<SourceResponse> sources) {

    @Schema(name = "HealthFall")
    record FallResponse(
            @Schema(description = "Id of the fall", example = "fall-acme-2026-06-10-1")
            String fallId,

            @Schema(description = "The last local day that was counted", example = "2026-06-10")
            LocalDate day,

            @Schema(description = "Health on that day", example = "58")
            int score,

            @Schema(description = "Health on the day it was compared with", example = "81")
            int before,

            @Schema(description = "That day", example = "2026-06-03")
            LocalDate comparedWith) {

        static FallResponse of(Fall fall) {
            return new FallResponse(fall.fallId(), fall.day(), fall.score(), fall.before(), fall.comparedWith());
        }
    }

    @Schema(name = "HealthPartScore")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartResponse(
            @Schema(description = "response, feedback, rhythm, pipeline, results or progress", example = "response")
            String part,

            @Schema(description = "0 to 100; null without data", example = "75")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            Integer score,

            @Schema(description = "Share of the whole in percent; 0 without a score", example = "25")
            int weight,

            @Schema(description = "What it adds to the whole", example = "18.8")
            BigDecimal points,

            @Schema(description = "Why it has no score; absent when it has one", example = "no promise was due")
            @Nullable
            String reason,

            @Schema(description = "The numbers behind it") List<EvidenceResponse> evidence) {

        PartResponse withoutEvidence() {
            return new PartResponse(part, score, weight, points, reason, List.of());
        }

        static PartResponse of(PartScore part) {
            return new PartResponse(
                    part.part().code(),
                    part.score(),
                    part.weight(),
                    part.points(),
                    part.reason(),
                    part.evidence().stream().map(EvidenceResponse::of).toList());
        }
    }

    @Schema(name = "HealthEvidence")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvidenceResponse(
            @Schema(description = "A policy, prospects, pocs, won, netRevenue, targets or steps", example = "won")
            String name,

            @Schema(description = "What was kept, reached or counted in the last days", example = "3")
            BigDecimal counted,

            @Schema(
                    description = "What it is held against: what was due, or what is usual in as many days",
                    example = "4")
            BigDecimal of,

            @Schema(description = "0 to 100; absent without a verdict", example = "75") @Nullable
            Integer score) {

        static EvidenceResponse of(Evidence evidence) {
            return new EvidenceResponse(evidence.name(), evidence.counted(), evidence.of(), evidence.score());
        }
    }

    @Schema(name = "HealthSource")
    record SourceResponse(
            @Schema(description = "Topic", example = "campaign.activity")
            String topic,

            @Schema(description = "Partition", example = "3")
            int partition,

            @Schema(description = "The last record that changed the cards", example = "12345")
            long offset) {

        static SourceResponse of(Source source) {
            return new SourceResponse(source.topic(), source.partition(), source.offset());
        }
    }

    /** The scores alone. */
    HealthResponse withoutEvidence() {
        return new HealthResponse(
                partnerId,
                managerId,
                day,
                timeZone,
                score,
                reason,
                comparedWith,
                before,
                fall,
                parts.stream().map(PartResponse::withoutEvidence).toList(),
                revision,
                asOf,
                List.of());
    }

    static HealthResponse of(HealthReport report) {
        Fall fall = report.partner().fall();
        return new HealthResponse(
                report.partner().partnerId(),
                report.partner().managerId(),
                report.now().day(),
                report.zone().getId(),
                report.now().score(),
                report.now().reason(),
                report.before().day(),
                report.before().score(),
                fall == null ? null : FallResponse.of(fall),
                report.now().parts().stream().map(PartResponse::of).toList(),
                report.revision(),
                report.asOf(),
                report.sources().stream().map(SourceResponse::of).toList());
    }
}
