package dev.kizuna.campaign.agreement.domain;

import dev.kizuna.campaign.aggregate.domain.Decimals;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a sale earns in a tier. */
public sealed interface Reward {

    /** What speaks against it. */
    List<Refusal> refusals(String pointer);

    /**
     * A share of the revenue.
     *
     * @param rate from 0 to 1
     */
    record Share(BigDecimal rate) implements Reward {

        private static final int PRECISION = 9;
        private static final int SCALE = 6;

        @Override
        public List<Refusal> refusals(String pointer) {
            var refusals = new ArrayList<Refusal>();
            if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
                refusals.add(Refusal.invalid(pointer + "/rate", "is a share from 0 to 1, such as 0.1 for 10 %"));
            }
            refusals.addAll(Decimals.refusals(rate, PRECISION, SCALE, pointer + "/rate"));
            return refusals;
        }
    }

    /**
     * The same for each sale, whatever it brought.
     *
     * @param amount in the agreement's currency
     */
    record Fixed(BigDecimal amount) implements Reward {

        private static final int PRECISION = 24;
        private static final int SCALE = 4;

        @Override
        public List<Refusal> refusals(String pointer) {
            var refusals = new ArrayList<Refusal>();
            if (amount.signum() < 0) {
                refusals.add(new Refusal(Reason.NEGATIVE_AMOUNT, pointer + "/amount", "must not be negative"));
            }
            refusals.addAll(Decimals.refusals(amount, PRECISION, SCALE, pointer + "/amount"));
            return refusals;
        }
    }
}
