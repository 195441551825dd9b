package dev.kizuna.campaign.agreement.domain;

import dev.kizuna.campaign.aggregate.domain.Decimals;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a commission schedule: from this cumulated revenue on, up to the next step, this share is earned.
 *
 * @param from lower bound, inclusive
 * @param rate share of revenue, from 0 to 1
 */
public record Tier(BigDecimal from, BigDecimal rate) {

    private static final int FROM_PRECISION = 24;
    private static final int FROM_SCALE = 4;
    private static final int RATE_PRECISION = 9;
    private static final int RATE_SCALE = 6;

    /** What speaks against these steps: they begin at 0 and ascend, so that each amount is in exactly one of them. */
    static List<Refusal> refusals(List<Tier> tiers) {
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            String pointer = "/tiers/" + i;
            refusals.addAll(tier.refusals(pointer));
            if (i == 0 && tier.from.signum() > 0) {
                refusals.add(Refusal.invalid(pointer + "/from", "the first tier begins at 0"));
            }
            if (i > 0 && tier.from.compareTo(tiers.get(i - 1).from) <= 0) {
                refusals.add(Refusal.invalid(pointer + "/from", "must be above the tier before it"));
            }
        }
        return refusals;
    }

    private List<Refusal> refusals(String pointer) {
        var refusals = new ArrayList<Refusal>();
        if (from.signum() < 0) {
            refusals.add(new Refusal(Reason.NEGATIVE_AMOUNT, pointer + "/from", "must not be negative"));
        }
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            refusals.add(Refusal.invalid(pointer + "/rate", "is a share from 0 to 1, such as 0.1 for 10 %"));
        }
        refusals.addAll(Decimals.refusals(from, FROM_PRECISION, FROM_SCALE, pointer + "/from"));
        refusals.addAll(Decimals.refusals(rate, RATE_PRECISION, RATE_SCALE, pointer + "/rate"));
        return refusals;
    }
}
