package dev.kizuna.partner.success.domain;

import java.math.BigDecimal;

/**
 * What a deal brought.
 *
 * @param value exact, at most four decimal places
 * @param currency ISO 4217 alphabetic code
 */
public record Amount(BigDecimal value, String currency) {}
