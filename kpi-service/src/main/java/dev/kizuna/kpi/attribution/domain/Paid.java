package dev.kizuna.kpi.attribution.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Money that came or went back, as an event reports it; of several reports of one thing the earliest holds. */
public record Paid(Moment by, BigDecimal amount, String currency) implements Comparable<Paid> {

    private static final Comparator<Paid> EARLIEST =
            Comparator.comparing(Paid::by).thenComparing(Paid::amount).thenComparing(Paid::currency);

    public Paid {
        amount = amount.setScale(Division.SCALE, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Paid other) {
        return EARLIEST.compare(this, other);
    }

    static @Nullable Paid earliest(@Nullable Paid one, @Nullable Paid other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
