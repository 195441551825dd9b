package dev.kizuna.partner.ramp.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.ramp.domain.Milestone;
import dev.kizuna.partner.ramp.domain.Ramp;
import dev.kizuna.partner.ramp.domain.RampEvent.KpiActualNoted;
import dev.kizuna.partner.ramp.domain.RampEvent.KpiAgreed;
import dev.kizuna.partner.ramp.domain.RampEvent.SuccessNoted;
import dev.kizuna.partner.ramp.domain.RampMetric;
import dev.kizuna.partner.ramp.domain.RampSheet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key person's ramp as clients see it. */
@Schema(name = "Ramp")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RampView(
        @Schema(description = "The key person", example = "kp-tanaka")
        String keyPersonId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "Whether the person holds the role now", example = "true")
        boolean held,

        @Schema(
                description = "Where the targets come from: DEFAULTS are only offered; APPOINTMENT and PLAN are agreed",
                example = "PLAN")
        RampSheet.Source source,

        @Schema(description = "When the targets were agreed; absent while offered", example = "2026-01-13T01:00:00Z")
        @Nullable
        Instant agreedAt,

        @Schema(description = "With whom they were agreed", example = "kp-tanaka") @Nullable
        String agreedBy,

        @Schema(description = "Local date of day 1; absent before the appointment", example = "2026-01-12") @Nullable
        LocalDate firstDay,

        @Schema(description = "Which day of the ramp it is; absent before day 1", example = "31") @Nullable
        Integer rampDay,

        @Schema(description = "Share of the usual targets that is asked for today", example = "50")
        int targetPercent,

        @Schema(
                description = "The peak or valley of the load plan that it is; absent in usual times",
                example = "spring-valley")
        @Nullable
        String phaseId,

        @Schema(description = "The staged targets by their days")
        List<Step> milestones,

        @Schema(description = "Targets of the person's own") List<Kpi> personalKpis,

        @Schema(description = "Visible steps on the way, in the order of time")
        List<Success> successes) {

    @Schema(name = "RampMilestone")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            @Schema(description = "Day by whose end it is due", example = "30")
            int rampDay,

            @Schema(description = "Local date of that day", example = "2026-02-10") @Nullable
            LocalDate dueOn,

            @Schema(description = "What is counted", example = "PROSPECTS")
            RampMetric metric,

            @Schema(description = "The count, as it was agreed or is offered", example = "5")
            int target,

            @Schema(description = "What peaks and valleys leave of it, rounded up", example = "4")
            int effectiveTarget,

            @Schema(
                    description = "How that came about, one step a line; empty where nothing changes",
                    example = "days 1 to 30 add 5; of 30 days 14 in the valley spring-valley at 50%: 3.83")
            List<String> arithmetic) {

        static Step of(Milestone milestone) {
            var target = milestone.target();
            return new Step(
                    target.rampDay(),
                    milestone.dueOn(),
                    target.metric(),
                    target.target(),
                    milestone.effective(),
                    milestone.arithmetic());
        }
    }

    @Schema(name = "PersonalKpi")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Kpi(
            @Schema(description = "Id of the KPI", example = "kpi-demos")
            String kpiId,

            @Schema(description = "Stable code of what is counted", example = "demos-held")
            String metric,

            @Schema(description = "The count to be reached", example = "6")
            int target,

            @Schema(description = "Last local day", example = "2026-03-31")
            LocalDate dueOn,

            @Schema(description = "OPEN, REACHED or MISSED", example = "OPEN")
            State state,

            @Schema(description = "The count noted last; absent before the first", example = "4") @Nullable
            Integer actual,

            @Schema(description = "When that was so", example = "2026-02-20T01:00:00Z") @Nullable
            Instant actualAt) {

        /** How a personal KPI stands. */
        enum State {
            OPEN,
            REACHED,
            MISSED
        }

        static Kpi of(KpiAgreed agreed, RampSheet sheet) {
            var kpi = agreed.kpi();
            var actual = sheet.ramp().actual(kpi.kpiId());
            boolean reached =
                    actual.filter(noted -> noted.actual() >= kpi.target()).isPresent();
            return new Kpi(
                    kpi.kpiId(),
                    kpi.metric(),
                    kpi.target(),
                    kpi.dueOn(),
                    reached ? State.REACHED : kpi.dueOn().isBefore(sheet.today()) ? State.MISSED : State.OPEN,
                    actual.map(KpiActualNoted::actual).orElse(null),
                    actual.map(noted -> noted.occurrence().at()).orElse(null));
        }
    }

    @Schema(name = "IntermediateSuccess")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Success(
            @Schema(description = "Id of the success", example = "success-1")
            String successId,

            @Schema(description = "Stable code of what was reached", example = "first-proposal")
            String kind,

            @Schema(description = "The deal that shows it", example = "deal-4711") @Nullable
            String dealId,

            @Schema(description = "The personal KPI that it belongs to", example = "kpi-demos") @Nullable
            String kpiId,

            @Schema(description = "When it happened", example = "2026-02-05T01:00:00Z")
            Instant notedAt) {

        static Success of(SuccessNoted noted) {
            var success = noted.success();
            return new Success(
                    success.successId(),
                    success.kind(),
                    success.dealId(),
                    success.kpiId(),
                    noted.occurrence().at());
        }
    }

    static RampView of(RampSheet sheet) {
        Ramp ramp = sheet.ramp();
        @Nullable LoadPhase phase = sheet.phase();
        return new RampView(
                ramp.id(),
                ramp.partnerId(),
                sheet.start().held(),
                sheet.source(),
                sheet.agreedAt(),
                sheet.agreedBy(),
                sheet.firstDay(),
                sheet.rampDay(),
                phase == null ? LoadPhase.USUAL : phase.targetPercent(),
                phase == null ? null : phase.phaseId(),
                sheet.milestones().stream().map(Step::of).toList(),
                ramp.kpis(sheet.start()).stream()
                        .map(agreed -> Kpi.of(agreed, sheet))
                        .toList(),
                ramp.successes(sheet.start()).stream().map(Success::of).toList());
    }
}
