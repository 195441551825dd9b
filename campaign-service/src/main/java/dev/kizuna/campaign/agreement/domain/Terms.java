package dev.kizuna.campaign.agreement.domain;

import dev.kizuna.campaign.aggregate.domain.Currencies;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed.
 *
 * @param validFrom first local day in force
 * @param validTo last local day in force, or null when it has no end
 * @param currency ISO 4217 code of its amounts
 * @param tiers commission steps; none when what the partner gets is not money
 */
public record Terms(LocalDate validFrom, @Nullable LocalDate validTo, String currency, List<Tier> tiers) {

    public Terms {
        tiers = List.copyOf(tiers);
    }

    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (validTo != null && validTo.isBefore(validFrom)) {
            refusals.add(Refusal.invalid("/validTo", "is before validFrom " + validFrom));
        }
        refusals.addAll(Currencies.refusals(currency, "/currency"));
        refusals.addAll(Tier.refusals(tiers));
        return refusals;
    }
}
