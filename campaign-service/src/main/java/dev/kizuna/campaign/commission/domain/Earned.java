package dev.kizuna.campaign.commission.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a sale earned, and why.
 *
 * @param day local day of the sale
 * @param agreementVersion the version in force on the day of the sale
 * @param schedule the product whose schedule holds, or the general one
 * @param reached what the schedule had measured before the sale
 * @param full what it earned before anything was refunded, rounded to the currency's smallest unit
 * @param due what is left of that after refunds, in proportion
 */
public record Earned(
        String conversionId,
        LocalDate day,
        int agreementVersion,
        String schedule,
        BigDecimal reached,
        BigDecimal full,
        BigDecimal due) {}
