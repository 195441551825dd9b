package dev.kizuna.campaign.commission.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What currencies are worth in each other, as far as it is known now. */
public interface DayRates {

    /** One unit of a currency in another on a day; empty while it is not known. */
    Optional<BigDecimal> rate(String from, String to, LocalDate day);
}
