package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved at a moment.
 *
 * @param told when it was published first: the rate that was in force then converts it, whatever becomes of the rate
 * @param rate the rate at which it was converted
 */
public record Payment(
        Moment by, Amount amount, Instant told, @Nullable PinnedRate rate) implements Comparable<Payment> {

    private static final Comparator<Payment> EARLIEST = Comparator.comparing(Payment::by)
            .thenComparing(payment -> payment.amount.currency())
            .thenComparing(payment -> payment.amount.value());

    /** One unit in the reporting currency, on the local day of the payment. */
    public record PinnedRate(LocalDate day, BigDecimal rate) {}

    public Payment(Moment by, Amount amount, Instant told) {
        this(by, amount, told, null);
    }

    Payment at(@Nullable PinnedRate pinned) {
        return new Payment(by, amount, told, pinned);
    }

    /** The amount in the reporting currency, or null where it needs a rate and has none, or one by which it is too large. */
    @Nullable
    BigDecimal in(String reportingCurrency) {
        if (amount.currency().equals(reportingCurrency)) {
            return amount.value();
        }
        if (rate == null) {
            return null;
        }
        BigDecimal converted = amount.value().multiply(rate.rate).setScale(Amount.SCALE, RoundingMode.HALF_UP);
        return converted.compareTo(Amount.MOST) > 0 ? null : converted;
    }

    /** Orders by time alone; when it was told and at which rate makes no difference. */
    @Override
    public int compareTo(Payment other) {
        return EARLIEST.compare(this, other);
    }

    /** This one unless the other was earlier, or is the same and was told earlier. */
    Payment orEarlier(Payment other) {
        int order = compareTo(other);
        boolean mine = order < 0 || order == 0 && !told.isAfter(other.told);
        return mine ? this : other;
    }
}
