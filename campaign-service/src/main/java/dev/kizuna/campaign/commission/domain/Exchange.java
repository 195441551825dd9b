package dev.kizuna.campaign.commission.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * By what rate a sale was brought into the agreement's currency. It stays with the sale once it was used, however the
 * rate of the day is corrected later.
 *
 * @param from ISO 4217 code of what was paid
 * @param to ISO 4217 code of the agreement
 * @param day local day of the sale, whose rate it is
 * @param rate one unit of the first in the second, above zero
 */
public record Exchange(String from, String to, LocalDate day, BigDecimal rate) {

    /** Whether it is between these currencies and of this day. */
    boolean isFor(String paid, String agreed, LocalDate sold) {
        return from.equals(paid) && to.equals(agreed) && day.equals(sold);
    }

    /** The same in the agreement's currency; not rounded, so that what is given back in pieces adds up. */
    public BigDecimal of(BigDecimal amount) {
        return amount.multiply(rate).stripTrailingZeros();
    }
}
