package dev.kizuna.campaign.commission.application;

import dev.kizuna.campaign.commission.domain.DayRates;
import dev.kizuna.campaign.rate.domain.ExchangeRate;
import dev.kizuna.campaign.rate.domain.ExchangeRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Rates between any two currencies, over the reporting currency in which all rates are kept. */
public final class CrossRates implements DayRates {

    private static final int SCALE = 10;

    private final ExchangeRates rates;
    private final String reportingCurrency;

    public CrossRates(ExchangeRates rates, String reportingCurrency) {
        this.rates = rates;
        this.reportingCurrency = reportingCurrency;
    }

    /** Rounded half up to ten decimal places, as events carry it; a rate that rounds to nothing is none. */
    @Override
    public Optional<BigDecimal> rate(String from, String to, LocalDate day) {
        return reported(from, day)
                .flatMap(worth -> reported(to, day).map(other -> worth.divide(other, SCALE, RoundingMode.HALF_UP)))
                .map(BigDecimal::stripTrailingZeros)
                .filter(rate -> rate.signum() > 0);
    }

    private Optional<BigDecimal> reported(String currency, LocalDate day) {
        return currency.equals(reportingCurrency)
                ? Optional.of(BigDecimal.ONE)
                : rates.find(ExchangeRate.id(currency, day))
                        .map(kept -> kept.value())
                        .filter(rate -> rate.reportingCurrency().equals(reportingCurrency))
                        .map(ExchangeRate::rate);
    }
}
