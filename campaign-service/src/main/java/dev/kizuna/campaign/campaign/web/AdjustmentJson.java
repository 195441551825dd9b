package dev.kizuna.campaign.campaign.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.aggregate.web.MoneyJson;
import dev.kizuna.campaign.campaign.domain.Adjustment;
import dev.kizuna.campaign.campaign.domain.Adjustment.Values;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An adjustment in answers. */
@Schema(name = "Adjustment", description = "A change of a launched campaign, kept with its reason")
record AdjustmentJson(
        @Schema(description = "Unique within the campaign", example = "adj-landing-1")
        String adjustmentId,

        @Schema(description = "When it was made (UTC)", example = "2026-05-11T01:00:00Z")
        Instant at,

        @Schema(description = "What was changed", example = "landing-page")
        String kind,

        @Schema(description = "Why", example = "展示会が中止になったため")
        String reason,

        @Schema(description = "Why, as a code", example = "market")
        String reasonCode,

        @Schema(description = "Who made it: subject of the token; local where nobody logs in", example = "u-sato")
        String by,

        @Schema(description = "How it was; only what was changed")
        ValuesJson before,

        @Schema(description = "How it is since; only what was changed")
        ValuesJson after) {

    @Schema(name = "AdjustedValues", description = "Only what the adjustment is about is there")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ValuesJson(
            @Schema(
                    description = "All targets",
                    example = "[{\"metric\": \"leads\", \"target\": \"100\", \"unit\": \"count\"}]")
            List<TargetJson> targets,

            @Schema(description = "What it may cost", example = "{\"amount\": \"300000\", \"currency\": \"JPY\"}")
            @Nullable
            MoneyJson budget,

            @Schema(description = "Last local day", example = "2026-06-30") @Nullable
            LocalDate endsOn,

            @Schema(description = "In words", example = "資料請求フォーム 12項目") @Nullable
            String text) {

        static ValuesJson of(Values values) {
            return new ValuesJson(
                    TargetJson.of(values.targets()), MoneyJson.of(values.budget()), values.endsOn(), values.text());
        }
    }

    static AdjustmentJson of(Adjustment adjustment) {
        return new AdjustmentJson(
                adjustment.id(),
                adjustment.at(),
                adjustment.kind().code(),
                adjustment.because().words(),
                adjustment.because().code().code(),
                adjustment.by(),
                ValuesJson.of(adjustment.before()),
                ValuesJson.of(adjustment.after()));
    }
}
