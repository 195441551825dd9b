package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved at a moment.
 *
 * @param rate the rate at which it was converted; once there it stays, whatever becomes of the rate
 */
public record Payment(Moment by, Amount amount, @Nullable PinnedRate rate) implements Comparable<Payment> {

    private static final Comparator<Payment> EARLIEST = Comparator.comparing(Payment::by)
            .thenComparing(payment -> payment.amount.currency())
            .thenComparing(payment -> payment.amount.value());

    /** One unit in the reporting currency, on the local day of the payment. */
    public record PinnedRate(LocalDate day, BigDecimal rate) {}

    public Payment(Moment by, Amount amount) {
        this(by, amount, null);
    }

    Payment at(@Nullable PinnedRate pinned) {
        return new Payment(by, amount, pinned);
    }

    /** The amount in the reporting currency, or null where it needs a rate and has none. */
    @Nullable
    BigDecimal in(String reportingCurrency) {
        if (amount.currency().equals(reportingCurrency)) {
            return amount.value();
        }
        return rate == null ? null : amount.value().multiply(rate.rate).setScale(Amount.SCALE, RoundingMode.HALF_UP);
    }

    /** Orders by time alone; a pinned rate makes no difference. */
    @Override
    public int compareTo(Payment other) {
        return EARLIEST.compare(this, other);
    }

    /** This one unless the other was earlier. */
    Payment orEarlier(Payment other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
