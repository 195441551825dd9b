package dev.kizuna.campaign.commission.domain;

import dev.kizuna.campaign.activity.domain.Source;
import dev.kizuna.campaign.aggregate.domain.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a sale.
 *
 * @param source by which of two reports the newer one counts
 * @param day local day of the partner on which it happened
 * @param referralCode the code that the customer gave
 * @param customerId who bought, as an opaque id
 */
public record Conversion(
        Source source,
        LocalDate day,
        Money amount,
        @Nullable String productId,
        @Nullable String referralCode,
        @Nullable String customerId) {}
