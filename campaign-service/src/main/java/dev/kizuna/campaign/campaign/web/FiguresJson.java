package dev.kizuna.campaign.campaign.web;

import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.web.MoneyJson;
import dev.kizuna.campaign.result.domain.CampaignFigures;
import dev.kizuna.campaign.result.domain.Figure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures of some days as answers show them: like those of a scorecard. */
@Schema(name = "CampaignFigures", description = "What was counted for the campaign, of all its partners together")
record FiguresJson(
        @Schema(description = "What was counted, by name", example = "{\"leads\": 12, \"won\": 3}")
        Map<String, Long> counters,

        @Schema(
                description = "What is computed of it: revenue, refunds, cost, cpl and costPerMql as money; leadRate,"
                        + " conversionRate, pocRate and roi as numbers; null where it cannot be",
                example = "{\"conversionRate\": 0.25, \"roi\": null}")
        Map<String, @Nullable Object> figures,

        @Schema(description = "Why a figure is null, by its name", example = "{\"roi\": \"no cost\"}")
        Map<String, String> reasons) {

    static FiguresJson of(CampaignFigures counted) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        counted.all().forEach((name, figure) -> {
            switch (figure) {
                case Figure.Value value -> figures.put(name, json(value));
                case Figure.Absent absent -> {
                    figures.put(name, null);
                    reasons.put(name, absent.reason());
                }
            }
        });
        return new FiguresJson(counted.counters(), figures, reasons);
    }

    /** An amount, or null where there is none. */
    static @Nullable MoneyJson money(Figure figure) {
        return figure instanceof Figure.Value value && value.currency() != null
                ? MoneyJson.of(new Money(plain(value.number()), value.currency()))
                : null;
    }

    private static @Nullable Object json(Figure.Value value) {
        return value.currency() == null ? plain(value.number()) : money(value);
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
