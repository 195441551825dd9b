package dev.kizuna.campaign.agreement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.campaign.agreement.domain.Tier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms in requests and answers.
 *
 * @param validFrom first local day in force, such as 2026-04-01
 * @param validTo last local day in force
 * @param currency ISO 4217 code of its amounts
 * @param tiers ascending; the first begins at 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TermsJson(
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String currency,
        @Nullable List<TierJson> tiers) {

    /**
     * One step.
     *
     * @param from lower bound of cumulated revenue, inclusive, as a decimal text
     * @param rate share of revenue as a decimal text, such as 0.1
     */
    record TierJson(@Nullable String from, @Nullable String rate) {}

    static TermsJson of(Terms terms) {
        return new TermsJson(
                terms.validFrom().toString(),
                terms.validTo() == null ? null : terms.validTo().toString(),
                terms.currency(),
                terms.tiers().stream()
                        .map(tier -> new TierJson(
                                tier.from().toPlainString(), tier.rate().toPlainString()))
                        .toList());
    }

    Terms read(RequestReader reader) {
        var steps = new ArrayList<Tier>();
        for (TierJson tier : tiers == null ? List.<TierJson>of() : tiers) {
            String pointer = "/tiers/" + steps.size();
            steps.add(new Tier(
                    reader.decimal(pointer + "/from", tier.from), reader.decimal(pointer + "/rate", tier.rate)));
        }
        return new Terms(
                reader.day("/validFrom", validFrom),
                reader.dayIfGiven("/validTo", validTo),
                reader.text("/currency", currency),
                steps);
    }
}
