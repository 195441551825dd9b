package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Exchange rates by currency and day, as they were set and corrected. */
public interface Rates {

    /**
     * One unit of the currency in the reporting currency on that day, as it was known at a time; the first that was set for
     * a time before it, and null when nobody has set any.
     */
    @Nullable
    BigDecimal rate(String currency, LocalDate day, Instant knownAt);
}
