package dev.kizuna.campaign.aggregate.domain;

import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An amount in a currency.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    private static final int SCALE = 4;
    private static final int PRECISION = 24;

    /** What speaks against this amount: it must not be negative, and have at most four decimal places. */
    public List<Refusal> refusals(String pointer) {
        var refusals = new ArrayList<Refusal>();
        if (amount.signum() < 0) {
            refusals.add(new Refusal(Reason.NEGATIVE_AMOUNT, pointer + "/amount", amount + " is negative"));
        }
        refusals.addAll(Decimals.refusals(amount, PRECISION, SCALE, pointer + "/amount"));
        refusals.addAll(Currencies.refusals(currency, pointer + "/currency"));
        return refusals;
    }
}
