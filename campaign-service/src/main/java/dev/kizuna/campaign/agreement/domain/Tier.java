package dev.kizuna.campaign.agreement.domain;

import dev.kizuna.campaign.aggregate.domain.Decimals;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of a commission schedule: from here on, up to the next step, this is earned.
 *
 * @param from lower bound of what the schedule measures, inclusive
 */
public record Tier(BigDecimal from, Reward reward) {

    private static final int FROM_PRECISION = 24;
    private static final int FROM_SCALE = 4;

    /** What speaks against these steps: they begin at 0 and ascend, so that everything is in exactly one of them. */
    static List<Refusal> refusals(List<Tier> tiers, Measure measure, String pointer) {
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            String at = pointer + "/" + i;
            refusals.addAll(tier.refusals(measure, at));
            if (i == 0 && tier.from.signum() > 0) {
                refusals.add(Refusal.invalid(at + "/from", "the first tier begins at 0"));
            }
            if (i > 0 && tier.from.compareTo(tiers.get(i - 1).from) <= 0) {
                refusals.add(new Refusal(
                        Reason.TIERS_OVERLAP, at + "/from", "must be above the tier before it, or both would hold"));
            }
        }
        return refusals;
    }

    private List<Refusal> refusals(Measure measure, String pointer) {
        var refusals = new ArrayList<Refusal>();
        if (from.signum() < 0) {
            refusals.add(new Refusal(Reason.NEGATIVE_AMOUNT, pointer + "/from", "must not be negative"));
        }
        refusals.addAll(Decimals.refusals(from, FROM_PRECISION, FROM_SCALE, pointer + "/from"));
        if (measure == Measure.COUNT && from.stripTrailingZeros().scale() > 0) {
            refusals.add(Refusal.invalid(pointer + "/from", "is a number of sales, so it is whole"));
        }
        refusals.addAll(reward.refusals(pointer));
        return refusals;
    }
}
