package dev.kizuna.campaign.rate.domain;

import dev.kizuna.campaign.aggregate.domain.Currencies;
import dev.kizuna.campaign.aggregate.domain.Decimals;
import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one unit of a currency is worth on a day.
 *
 * @param currency ISO 4217 code of the foreign currency
 * @param rate in the reporting currency
 * @param reportingCurrency ISO 4217 code
 */
public record ExchangeRate(String currency, LocalDate day, BigDecimal rate, String reportingCurrency) {

    private static final int PRECISION = 24;
    private static final int SCALE = 10;

    /** The same for every rate of a currency and day. */
    public static String id(String currency, LocalDate day) {
        return currency + "/" + day;
    }

    public String id() {
        return id(currency, day);
    }

    /** Sets a rate that was not set before. */
    public Decision<ExchangeRate, ExchangeRateSet> set(Stamp stamp) {
        List<Refusal> refusals = refusals();
        return refusals.isEmpty()
                ? Decision.accepted(this, new ExchangeRateSet(stamp, this))
                : new Decision.Refused<>(refusals);
    }

    /** Sets another rate in place of this one. */
    public Decision<ExchangeRate, ExchangeRateSet> correct(ExchangeRate other, Stamp stamp) {
        return rate.compareTo(other.rate) == 0 && reportingCurrency.equals(other.reportingCurrency)
                ? new Decision.Unchanged<>()
                : other.set(stamp);
    }

    private List<Refusal> refusals() {
        var refusals = new ArrayList<>(Currencies.refusals(currency, "currency"));
        if (currency.equals(reportingCurrency)) {
            refusals.add(Refusal.invalid("currency", currency + " is the reporting currency itself"));
        }
        if (rate.signum() <= 0) {
            refusals.add(Refusal.invalid("/rate", "must be above zero"));
        }
        refusals.addAll(Decimals.refusals(rate, PRECISION, SCALE, "/rate"));
        return refusals;
    }
}
