package dev.kizuna.campaign.activity.messaging;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.kit.ingest.EventRule;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Money is told in units that there are, and in amounts that somebody may pay: a factor of a thousand too much is a slip
 * that would drown every other figure. What an hour costs may be worked out, so its price may have more decimals.
 */
public final class AmountRule implements EventRule {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    private static final BigDecimal MOST_HOURS = new BigDecimal("10000");

    @Override
    public List<Violation> check(SpecificRecord event) {
        List<Violation> violations = new ArrayList<>();
        for (Schema.Field field : event.getSchema().getFields()) {
            if (event.get(field.pos()) instanceof Money money) {
                check(field.name(), money, violations);
            }
        }
        if (event instanceof CostIncurred cost
                && cost.getHours()
                        .filter(hours -> hours.compareTo(MOST_HOURS) > 0)
                        .isPresent()) {
            violations.add(new Violation(
                    ErrorCode.IMPLAUSIBLE_AMOUNT, "/data/hours", "are more than " + MOST_HOURS + " for one cost"));
        }
        return violations;
    }

    private static void check(String field, Money money, List<Violation> violations) {
        String pointer = "/data/" + field + "/amount";
        BigDecimal amount = money.getAmount().stripTrailingZeros();
        if (amount.compareTo(LARGEST) > 0) {
            violations.add(new Violation(
                    ErrorCode.IMPLAUSIBLE_AMOUNT, pointer, "is more than " + LARGEST.toPlainString() + " at once"));
        }
        int digits = Math.max(0, Currency.getInstance(money.getCurrency()).getDefaultFractionDigits());
        if (!field.equals("rate") && amount.scale() > digits) {
            violations.add(new Violation(
                    ErrorCode.TOO_MANY_DECIMALS,
                    pointer,
                    amount.toPlainString() + " has more than the " + digits + " decimals of " + money.getCurrency()));
        }
    }
}
