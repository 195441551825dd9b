package dev.kizuna.partner.marketentry.web;

import dev.kizuna.partner.marketentry.domain.MarketEntryRules;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A version of the rules as clients see it. */
@Schema(name = "MarketEntryRules", description = "What a market entry plan has to do")
record MarketEntryRulesView(
        @Schema(description = "Number of the version", example = "1")
        int version,

        @Schema(description = "Local days from the first to the last", example = "90")
        int days,

        @Schema(description = "How many outreaches are prioritised")
        Limits outreaches,

        @Schema(description = "How many pilots there are") Limits pilots,

        @Schema(description = "What has to be found out first")
        List<QuestionView> questions) {

    @Schema(name = "MarketEntryLimits", description = "Fewest and most")
    record Limits(
            @Schema(description = "Fewest", example = "5") int least,
            @Schema(description = "Most", example = "10") int most) {

        static Limits of(MarketEntryRules.Limits limits) {
            return new Limits(limits.least(), limits.most());
        }
    }

    @Schema(name = "MarketQuestion", description = "What has to be known of a market")
    record QuestionView(
            @Schema(description = "Code of the question", example = "market-size")
            String code,

            @Schema(description = "In English", example = "How many could buy, and for how much a year?")
            String en,

            @Schema(description = "In Japanese", example = "何社が、年間いくらで購入しうるか。")
            String ja) {}

    static MarketEntryRulesView of(MarketEntryRules rules) {
        return new MarketEntryRulesView(
                rules.version(),
                rules.days(),
                Limits.of(rules.outreaches()),
                Limits.of(rules.pilots()),
                rules.questions().stream()
                        .map(question -> new QuestionView(question.code(), question.en(), question.ja()))
                        .toList());
    }
}
