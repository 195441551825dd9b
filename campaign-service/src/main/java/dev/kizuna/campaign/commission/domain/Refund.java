package dev.kizuna.campaign.commission.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money of a sale that was given back.
 *
 * @param amount above zero
 * @param currency ISO 4217 code; what is given back in another currency than was paid takes nothing off
 * @param orderId the order it belongs to, where the sale it names is not known
 */
public record Refund(
        String refundId,
        Instant at,
        BigDecimal amount,
        String currency,
        @Nullable String orderId) {}
