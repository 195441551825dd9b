package dev.kizuna.partner.ramp.web;

import dev.kizuna.partner.ramp.domain.Ramp;
import dev.kizuna.partner.ramp.domain.RampEvent.PlanAgreed;
import dev.kizuna.partner.ramp.domain.RampTarget;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A key person's ramp as clients see it. */
@Schema(name = "Ramp")
record RampView(
        @Schema(description = "The key person", example = "kp-tanaka")
        String keyPersonId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "The staged targets agreed last")
        List<RampTarget> targets) {

    static RampView of(Ramp ramp) {
        return new RampView(
                ramp.id(),
                ramp.partnerId(),
                ramp.history().last(PlanAgreed.class).map(PlanAgreed::targets).orElse(List.of()));
    }
}
