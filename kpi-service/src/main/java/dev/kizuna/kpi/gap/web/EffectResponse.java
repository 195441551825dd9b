package dev.kizuna.kpi.gap.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.kpi.gap.domain.CampaignTarget;
import dev.kizuna.kpi.gap.domain.Effect;
import dev.kizuna.kpi.gap.domain.Effect.Stretch;
import dev.kizuna.kpi.gap.domain.FunnelFigures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "AdjustmentEffect",
        description = "An adjustment with the campaign's figures in as many days before and after it; its own day"
                + " belongs to neither")
record EffectResponse(
        @Schema(description = "Id of the adjustment within the campaign", example = "adj-1")
        String adjustmentId,

        @Schema(description = "What was changed: targets, budget, schedule, landing-page ...", example = "landing-page")
        String kind,

        @Schema(description = "Why, as a stable code", example = "conversion-fell")
        String reason,

        @Schema(description = "When it was made (UTC)", example = "2026-05-11T03:00:00Z")
        Instant at,

        @Schema(description = "Local day of the adjustment", example = "2026-05-11")
        LocalDate day,

        @Schema(description = "All targets from then on; empty if they stayed")
        List<TargetValue> targets,

        @Schema(description = "The targets until then; empty if they stayed")
        List<TargetValue> targetsBefore,

        @Schema(description = "Last local day from then on, if that was changed", example = "2026-07-31") @Nullable
        LocalDate endsOn,

        @Schema(description = "The days before it") StretchResponse before,

        @Schema(description = "The days after it") StretchResponse after,

        @Schema(description = "Whether both stretches have all their days", example = "true")
        boolean comparable,

        @Schema(
                description = "Other adjustments in these days, to which a difference may be due as well",
                example = "[\"adj-2\"]")
        List<String> alongside) {

    @Schema(name = "TargetValue", description = "A target as it was set")
    record TargetValue(
            @Schema(description = "What is counted", example = "leads")
            String metric,

            @Schema(description = "As decimal number", example = "120")
            String target,

            @Schema(description = "count, or the ISO 4217 code of an amount", example = "count")
            String unit) {

        static TargetValue of(CampaignTarget target) {
            return new TargetValue(target.metric().label(), Plain.number(target.target()), target.unit());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EffectStretch", description = "Some days of a campaign")
    record StretchResponse(
            @Schema(description = "First local day", example = "2026-05-04")
            LocalDate from,

            @Schema(description = "Last local day", example = "2026-05-10")
            LocalDate to,

            @Schema(description = "How many of the days lie before the launch", example = "0")
            int daysBeforeLaunch,

            @Schema(description = "How many of the days are not over, today included", example = "2")
            int daysNotOver,

            @Schema(description = "What was counted in these days", example = "{\"touches\": 400, \"leads\": 31}")
            Map<String, Long> counters,

            @Schema(
                    description = "touchRate (touches of impressions), leadRate, mqlRate, prospectRate, winRate; null"
                            + " where there is nothing to divide by",
                    example = "{\"leadRate\": 0.0775}")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            Map<String, @Nullable BigDecimal> rates,

            @Schema(description = "As decimal number; absent where an amount has no rate", example = "120000") @Nullable
            String revenue,

            @Schema(description = "As decimal number; absent where an amount has no rate", example = "40000") @Nullable
            String cost,

            @Schema(description = "Cost of a lead; absent without leads", example = "1290.3226") @Nullable
            String cpl,

            @Schema(description = "Cost of a qualified lead; absent without any", example = "4000") @Nullable
            String costPerMql,

            @Schema(description = "ISO 4217 code of the amounts", example = "JPY") @Nullable
            String currency) {

        static StretchResponse of(Stretch stretch) {
            var figures = FunnelFigures.of(stretch.counted());
            return new StretchResponse(
                    stretch.from(),
                    stretch.to(),
                    stretch.daysBeforeLaunch(),
                    stretch.daysNotOver(),
                    figures.counters(),
                    figures.rates(),
                    Plain.maybe(figures.revenue()),
                    Plain.maybe(figures.cost()),
                    Plain.maybe(figures.cpl()),
                    Plain.maybe(figures.costPerMql()),
                    figures.currency());
        }
    }

    static EffectResponse of(Effect effect) {
        var adjustment = effect.adjustment();
        return new EffectResponse(
                adjustment.id(),
                adjustment.kind(),
                adjustment.reason(),
                adjustment.by().at(),
                effect.day(),
                adjustment.targets().stream().map(TargetValue::of).toList(),
                adjustment.before().stream().map(TargetValue::of).toList(),
                adjustment.endsOn(),
                StretchResponse.of(effect.before()),
                StretchResponse.of(effect.after()),
                effect.isComparable(),
                effect.alongside());
    }
}
