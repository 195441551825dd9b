package dev.kizuna.campaign.commission.domain;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Money of a sale that was given back.
 *
 * @param amount above zero, in the sale's currency
 */
public record Refund(String refundId, Instant at, BigDecimal amount) {}
