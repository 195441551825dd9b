package dev.kizuna.campaign.commission.domain;

import dev.kizuna.campaign.activity.domain.Source;
import dev.kizuna.campaign.aggregate.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a sale.
 *
 * @param source by which of two reports the newer one counts
 * @param day local day of the partner on which it happened
 * @param orderId the seller's own number of the order: with the product it says which sale this is, whoever told of it
 * @param referralCode the code that the customer gave
 * @param customerId who bought, as an opaque id
 * @param leadId the lead it grew from
 * @param ledAt when that was captured, once it is known
 */
public record Conversion(
        Source source,
        LocalDate day,
        Money amount,
        @Nullable String productId,
        @Nullable String orderId,
        @Nullable String referralCode,
        @Nullable String customerId,
        @Nullable String leadId,
        @Nullable Instant ledAt) {

    /** The same with when its lead was captured. */
    public Conversion led(@Nullable Instant at) {
        return new Conversion(source, day, amount, productId, orderId, referralCode, customerId, leadId, at);
    }
}
