package dev.kizuna.kpi.scorecard.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Exchange rates by currency and day. */
@FunctionalInterface
public interface Rates {

    /** One unit of the currency in the reporting currency on that day, or null when nobody has set it. */
    @Nullable
    BigDecimal rate(String currency, LocalDate day);
}
