package dev.kizuna.campaign.agreement.domain;

import dev.kizuna.campaign.aggregate.domain.Currencies;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A ladder of tiers that a partner climbs in a period.
 *
 * @param tiers ascending from 0; none when nothing is earned
 */
public record Schedule(Measure measure, Period period, List<Tier> tiers) {

    public Schedule {
        tiers = List.copyOf(tiers);
    }

    /** The tier that holds once this much is reached; a bound belongs to the tier that begins there. */
    public Tier at(BigDecimal reached) {
        Tier holding = tiers.getFirst();
        for (Tier tier : tiers) {
            if (tier.from().compareTo(reached) <= 0) {
                holding = tier;
            }
        }
        return holding;
    }

    List<Refusal> tooFine(String currency, String pointer) {
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            if (measure == Measure.AMOUNT) {
                refusals.addAll(Currencies.tooFine(tier.from(), currency, pointer + "/" + i + "/from"));
            }
            if (tier.reward() instanceof Reward.Fixed(BigDecimal amount)) {
                refusals.addAll(Currencies.tooFine(amount, currency, pointer + "/" + i + "/amount"));
            }
        }
        return refusals;
    }

    List<Refusal> refusals(String pointer) {
        return Tier.refusals(tiers, measure, pointer);
    }
}
