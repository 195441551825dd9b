package dev.kizuna.campaign.agreement.domain;

import dev.kizuna.campaign.aggregate.domain.Decimals;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * When what was earned is paid.
 *
 * @param holdingDays days after a sale in which a refund may still come, so that nothing is paid yet
 * @param minimum least amount of a payout, in the agreement's currency; less is carried forward
 */
public record PaymentTerms(int holdingDays, BigDecimal minimum) {

    /** Where nothing else is agreed. */
    public static final PaymentTerms USUAL = new PaymentTerms(30, BigDecimal.ZERO);

    private static final int LONGEST_HOLDING = 366;
    private static final int PRECISION = 24;
    private static final int SCALE = 4;

    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (holdingDays < 0 || holdingDays > LONGEST_HOLDING) {
            refusals.add(Refusal.invalid("/holdingDays", "is a number of days from 0 to " + LONGEST_HOLDING));
        }
        if (minimum.signum() < 0) {
            refusals.add(new Refusal(Reason.NEGATIVE_AMOUNT, "/minimumPayout", "must not be negative"));
        }
        refusals.addAll(Decimals.refusals(minimum, PRECISION, SCALE, "/minimumPayout"));
        return refusals;
    }
}
