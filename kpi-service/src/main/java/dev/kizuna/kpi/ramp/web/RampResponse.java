package dev.kizuna.kpi.ramp.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.ramp.application.RampProgress;
import dev.kizuna.kpi.ramp.application.RampProgress.Status;
import dev.kizuna.kpi.ramp.application.RampProgress.Step;
import dev.kizuna.kpi.ramp.application.RampProgress.TargetProgress;
import dev.kizuna.kpi.ramp.domain.LoadPhase;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key person's ramp. */
@Schema(name = "RampProgress")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RampResponse(
        @Schema(description = "Whose ramp", example = "sato")
        String keyPersonId,

        @Schema(description = "The partner", example = "acme")
        String partnerId,

        @Schema(
                description = "The start as it was set; the ramp's day 1 is its local date",
                example = "2026-06-01T00:00:00Z")
        @Nullable
        Instant rampStart,

        @Schema(description = "Local date of day 1", example = "2026-06-01")
        LocalDate firstDay,

        @Schema(description = "The partner's zone, in which the days are cut", example = "Asia/Tokyo")
        String timeZone,

        @Schema(description = "The local day on which this was looked at", example = "2026-06-21")
        LocalDate today,

        @Schema(
                description = "When the key person stood down; absent while the appointment holds",
                example = "2026-08-01T00:00:00Z")
        @Nullable
        Instant endedAt,

        @Schema(description = "Targets in the order of their days")
        List<TargetResponse> targets,

        @Schema(description = "Peaks and valleys of the load that hold, in the order of their days")
        List<PhaseResponse> load,

        @Schema(description = "Visible steps on the way, in the order of their days")
        List<StepResponse> successes,

        @Schema(description = "Grows with each change of a card that counts towards the ramp", example = "17")
        long revision,

        @Schema(
                description = "When the newest of these cards was counted; absent without any",
                example = "2026-06-21T03:00:00Z")
        @Nullable
        Instant asOf,

        @Schema(description = "How far each source had been read when they last changed")
        List<SourceResponse> sources) {

    @Schema(name = "RampTargetProgress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TargetResponse(
            @Schema(description = "Day of the ramp by whose end it is due", example = "30")
            int rampDay,

            @Schema(description = "What is counted: deals that came so far", example = "PROSPECTS")
            Metric metric,

            @Schema(description = "The count that is asked for, peaks and valleys taken in", example = "3")
            int target,

            @Schema(description = "The count that was agreed", example = "5")
            int agreed,

            @Schema(description = "Deals so far, from the first day to dueOn", example = "2")
            long actual,

            @Schema(description = "What should be there by today, with parts of a whole", example = "1.67")
            BigDecimal toDate,

            @Schema(description = "Local date at whose end it is due", example = "2026-06-30")
            LocalDate dueOn,

            @Schema(description = "WAIVED: a valley leaves nothing of it", example = "OPEN")
            Status status,

            @Schema(description = "When the count was there; absent unless REACHED", example = "2026-06-19T02:00:00Z")
            @Nullable
            Instant reachedAt) {}

    @Schema(name = "RampLoadPhase")
    record PhaseResponse(
            @Schema(description = "Id of the phase", example = "fair-2026")
            String phaseId,

            @Schema(description = "Whether much or little is asked", example = "VALLEY")
            LoadPhase.Kind kind,

            @Schema(description = "First local day", example = "2026-06-11")
            LocalDate from,

            @Schema(description = "Last local day", example = "2026-06-25")
            LocalDate to,

            @Schema(description = "Share of the usual targets that is asked for", example = "20")
            int targetPercent) {

        static PhaseResponse of(LoadPhase phase) {
            return new PhaseResponse(phase.phaseId(), phase.kind(), phase.from(), phase.to(), phase.targetPercent());
        }
    }

    @Schema(name = "RampStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepResponse(
            @Schema(description = "Local day", example = "2026-06-12")
            LocalDate day,

            @Schema(description = "Stable code", example = "first-proposal")
            String kind,

            @Schema(description = "noted by somebody, or counted: the figures show it", example = "noted")
            String source,

            @Schema(description = "Id of what was noted", example = "s-17") @Nullable
            String successId,

            @Schema(description = "The deal that shows it", example = "d-4711") @Nullable
            String dealId) {

        static StepResponse of(Step step) {
            return new StepResponse(
                    step.day(), step.kind(), step.noted() ? "noted" : "counted", step.successId(), step.dealId());
        }
    }

    @Schema(name = "RampSource")
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

    static RampResponse of(RampProgress progress) {
        var ramp = progress.ramp();
        var appointment = ramp.appointment();
        return new RampResponse(
                ramp.keyPersonId(),
                ramp.partnerId(),
                appointment == null ? null : appointment.rampStart(),
                ramp.firstDay(),
                ramp.zone().getId(),
                progress.today(),
                ramp.endedAt(),
                progress.targets().stream().map(RampResponse::target).toList(),
                ramp.load().phases().stream().map(PhaseResponse::of).toList(),
                progress.successes().stream().map(StepResponse::of).toList(),
                progress.seen().revision(),
                progress.seen().asOf(),
                progress.seen().sources().stream().map(SourceResponse::of).toList());
    }

    private static TargetResponse target(TargetProgress progress) {
        var agreed = progress.asked().agreed();
        return new TargetResponse(
                agreed.rampDay(),
                agreed.metric(),
                progress.asked().count(),
                agreed.count(),
                progress.actual(),
                progress.toDate(),
                progress.dueOn(),
                progress.status(),
                progress.reachedAt());
    }
}
