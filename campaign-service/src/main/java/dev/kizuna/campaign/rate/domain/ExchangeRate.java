package dev.kizuna.campaign.rate.domain;

import dev.kizuna.campaign.aggregate.domain.Currencies;
import dev.kizuna.campaign.aggregate.domain.Decimals;
import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one unit of a currency is worth on a day.
 *
 * @param currency ISO 4217 code of the foreign currency
 * @param rate in the reporting currency
 * @param reportingCurrency ISO 4217 code
 * @param setAt since when it is in force
 * @param earlier what was in force before it, the oldest first
 */
public record ExchangeRate(
        String currency,
        LocalDate day,
        BigDecimal rate,
        String reportingCurrency,
        Instant setAt,
        List<Earlier> earlier) {

    private static final int PRECISION = 24;
    private static final int SCALE = 10;

    public ExchangeRate {
        earlier = List.copyOf(earlier);
    }

    /** A rate that nobody has set yet. */
    public ExchangeRate(String currency, LocalDate day, BigDecimal rate, String reportingCurrency) {
        this(currency, day, rate, reportingCurrency, Instant.EPOCH, List.of());
    }

    /** A rate that was in force from then on, until the next one was. */
    public record Earlier(Instant setAt, BigDecimal rate) {}

    /** The same for every rate of a currency and day. */
    public static String id(String currency, LocalDate day) {
        return currency + "/" + day;
    }

    public String id() {
        return id(currency, day);
    }

    /** Sets a rate that was not set before. */
    public Decision<ExchangeRate, ExchangeRateSet> set(Stamp stamp) {
        return set(stamp, List.of());
    }

    private Decision<ExchangeRate, ExchangeRateSet> set(Stamp stamp, List<Earlier> before) {
        List<Refusal> refusals = refusals();
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        var inForce = new ExchangeRate(currency, day, rate, reportingCurrency, stamp.occurredAt(), before);
        return Decision.accepted(inForce, new ExchangeRateSet(stamp, inForce));
    }

    /** Sets another rate in place of this one, which stays what it was for whatever was told of while it was in force. */
    public Decision<ExchangeRate, ExchangeRateSet> correct(ExchangeRate other, Stamp stamp) {
        if (!reportingCurrency.equals(other.reportingCurrency)) {
            return other.set(stamp);
        }
        var before = new ArrayList<>(earlier);
        before.add(new Earlier(setAt, rate));
        return rate.compareTo(other.rate) == 0 ? new Decision.Unchanged<>() : other.set(stamp, before);
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
