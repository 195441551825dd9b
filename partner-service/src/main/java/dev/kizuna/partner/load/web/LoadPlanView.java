package dev.kizuna.partner.load.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.load.domain.LoadPlan;
import dev.kizuna.partner.load.domain.LoadSheet;
import dev.kizuna.partner.load.domain.MissingValley;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key person's load plan as clients see it. */
@Schema(name = "LoadPlan")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoadPlanView(
        @Schema(description = "The key person", example = "kp-tanaka")
        String keyPersonId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(
                description = "First local day of the plan that runs; absent before the person was in the role",
                example = "2026-01-12")
        @Nullable
        LocalDate from,

        @Schema(description = "Last local day of that plan", example = "2026-04-11") @Nullable
        LocalDate to,

        @Schema(description = "Days of that plan in a peak", example = "30")
        int peakDays,

        @Schema(description = "Days of that plan in a valley", example = "14")
        int valleyDays,

        @Schema(description = "All peaks and valleys, in the order of their days")
        List<Phase> phases,

        @Schema(description = "Where a valley is needed and none is planned")
        List<Missing> missingValleys) {

    @Schema(name = "LoadPhase")
    record Phase(
            @Schema(description = "Id of the phase", example = "spring-valley")
            String phaseId,

            @Schema(description = "PEAK or VALLEY", example = "VALLEY")
            LoadPhase.Kind kind,

            @Schema(description = "First local day", example = "2026-04-01")
            LocalDate from,

            @Schema(description = "Last local day", example = "2026-04-30")
            LocalDate to,

            @Schema(description = "Share of the usual targets that is asked for", example = "50")
            int targetPercent) {

        static Phase of(LoadPhase phase) {
            return new Phase(phase.phaseId(), phase.kind(), phase.from(), phase.to(), phase.targetPercent());
        }
    }

    @Schema(name = "MissingValley")
    record Missing(
            @Schema(
                    description = "NO_VALLEY: there is none in the plan; LONG_PEAK: a long peak has none soon after it",
                    example = "LONG_PEAK")
            MissingValley.Why why,

            @Schema(description = "First local day of the stretch", example = "2026-02-01")
            LocalDate from,

            @Schema(description = "Last local day of the stretch", example = "2026-03-17")
            LocalDate to,

            @Schema(description = "Whether it was spoken of already", example = "true")
            boolean noticed) {

        static Missing of(MissingValley missing, LoadPlan plan) {
            return new Missing(missing.why(), missing.from(), missing.to(), plan.isNoticed(missing));
        }
    }

    static LoadPlanView of(LoadSheet sheet) {
        LoadPlan plan = sheet.plan();
        return new LoadPlanView(
                plan.id(),
                plan.partnerId(),
                sheet.firstDay(),
                sheet.lastDay(),
                sheet.peakDays(),
                sheet.valleyDays(),
                plan.phases().stream().map(Phase::of).toList(),
                sheet.missing().stream().map(each -> Missing.of(each, plan)).toList());
    }
}
