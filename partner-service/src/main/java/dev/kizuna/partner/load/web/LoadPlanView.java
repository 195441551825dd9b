package dev.kizuna.partner.load.web;

import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.load.domain.LoadPlan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A key person's load plan as clients see it. */
@Schema(name = "LoadPlan")
record LoadPlanView(
        @Schema(description = "The key person", example = "kp-tanaka")
        String keyPersonId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "Peaks and valleys in the order of their days")
        List<LoadPhase> phases) {

    static LoadPlanView of(LoadPlan plan) {
        return new LoadPlanView(plan.id(), plan.partnerId(), plan.phases());
    }
}
