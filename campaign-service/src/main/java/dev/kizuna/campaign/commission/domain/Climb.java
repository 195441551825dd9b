package dev.kizuna.campaign.commission.domain;

import dev.kizuna.campaign.agreement.domain.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** How far the sales of one period have come on one schedule; they are added in the order in which they happened. */
final class Climb {

    private final PriorityQueue<Step> down = new PriorityQueue<>(Comparator.comparing(Step::at));

    private BigDecimal amount = BigDecimal.ZERO;
    private long count;

    /** Something that is taken back at a time. */
    private record Step(Instant at, BigDecimal amount, boolean wholeSale) {}

    /** What is reached just before a moment that is not before those asked for earlier. */
    BigDecimal reachedBefore(Instant moment, Measure measure) {
        for (Step step = down.peek(); step != null && step.at().isBefore(moment); step = down.peek()) {
            down.remove(step);
            amount = amount.subtract(step.amount());
            count -= step.wholeSale() ? 1 : 0;
        }
        return switch (measure) {
            case AMOUNT -> amount;
            case COUNT -> BigDecimal.valueOf(count);
        };
    }

    void add(Sale sale) {
        amount = amount.add(sale.amount());
        count++;
        BigDecimal left = sale.amount();
        for (Refund refund : sale.refundsInOrder()) {
            BigDecimal taken = refund.amount().min(left);
            if (taken.signum() > 0) {
                left = left.subtract(taken);
                down.add(new Step(refund.at(), taken, left.signum() == 0));
            }
        }
    }
}
