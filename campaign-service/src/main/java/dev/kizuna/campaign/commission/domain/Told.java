package dev.kizuna.campaign.commission.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the world was told of a sale's commission so far.
 *
 * @param revision how many events told of it
 * @param amount what they come to
 * @param heldUntil last local day on which it is held back
 * @param released whether it is due for payment
 * @param exchange how the sale came into this currency; null where it was in it
 */
public record Told(
        String agreementId,
        int agreementVersion,
        String currency,
        int revision,
        BigDecimal amount,
        LocalDate heldUntil,
        boolean released,
        @Nullable Exchange exchange) {

    /** The same, held back no more. */
    Told free() {
        return new Told(agreementId, agreementVersion, currency, revision + 1, amount, heldUntil, true, exchange);
    }

    /** The same with one event more that does not change the amount. */
    Told said() {
        return movedBy(BigDecimal.ZERO);
    }

    /** The same with so much more, or less, told of it. */
    Told movedBy(BigDecimal difference) {
        return new Told(
                agreementId,
                agreementVersion,
                currency,
                revision + 1,
                amount.add(difference),
                heldUntil,
                released,
                exchange);
    }
}
