package dev.kizuna.campaign.commission.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * How much of a sale touches of the partner's campaigns are credited with; refunds are taken off already.
 *
 * @param revision grows whenever credit is divided anew
 * @param at when the sale happened
 * @param day local day of the partner on which it happened
 * @param amounts credit by the code of the model
 */
public record Credit(long revision, Instant at, LocalDate day, String currency, Map<String, BigDecimal> amounts) {

    public Credit {
        amounts = Map.copyOf(amounts);
    }
}
