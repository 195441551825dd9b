package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.campaign.domain.Effect;
import dev.kizuna.campaign.campaign.domain.Effect.Stretch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** An adjustment with the campaign's figures before and after it. */
@Schema(
        name = "AdjustmentEffect",
        description =
                "An adjustment with the campaign's figures in as many days before and after it; its own day belongs"
                        + " to neither")
record EffectResponse(
        @Schema(description = "What was changed, and why") AdjustmentJson adjustment,

        @Schema(description = "Local day of the adjustment", example = "2026-05-11")
        LocalDate day,

        @Schema(description = "The days before it") StretchJson before,
        @Schema(description = "The days after it") StretchJson after,

        @Schema(description = "Whether both stretches have all their days", example = "true")
        boolean comparable,

        @Schema(
                description = "Other adjustments in these days, to which a difference may be due as well",
                example = "[\"adj-channel-2\"]")
        List<String> alongside) {

    @Schema(name = "Stretch", description = "Some days of a campaign")
    record StretchJson(
            @Schema(description = "First local day", example = "2026-05-04")
            LocalDate from,

            @Schema(description = "Last local day", example = "2026-05-10")
            LocalDate to,

            @Schema(description = "How many of the days lie before the launch", example = "0")
            int daysBeforeLaunch,

            @Schema(description = "How many of the days are not over, today included", example = "2")
            int daysNotOver,

            @Schema(description = "What was counted in these days")
            FiguresJson figures) {

        static StretchJson of(Stretch stretch) {
            return new StretchJson(
                    stretch.from(),
                    stretch.to(),
                    stretch.daysBeforeLaunch(),
                    stretch.daysNotOver(),
                    FiguresJson.of(stretch.figures()));
        }
    }

    static EffectResponse of(Effect effect) {
        return new EffectResponse(
                AdjustmentJson.of(effect.adjustment()),
                effect.day(),
                StretchJson.of(effect.before()),
                StretchJson.of(effect.after()),
                effect.isComparable(),
                effect.alongside());
    }
}
