package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.Payment.PinnedRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Converts a payment by the rate of its day that was in force when it was told. A rate that is corrected later leaves
 * history as it was, and whoever reads all from the beginning comes to the same.
 */
public final class Pricing {

    private final Rates rates;
    private final String reportingCurrency;

    public Pricing(Rates rates, String reportingCurrency) {
        this.rates = rates;
        this.reportingCurrency = reportingCurrency;
    }

    /** A rate that is wanted and not there. */
    public record Wanted(String currency, LocalDate day) {}

    public String reportingCurrency() {
        return reportingCurrency;
    }

    Fact priced(Fact fact, ZoneId zone) {
        return fact instanceof MoneyFact paid ? paid.withPayment(priced(paid.payment(), zone)) : fact;
    }

    private Payment priced(Payment payment, ZoneId zone) {
        String currency = payment.amount().currency();
        LocalDate day = payment.by().day(zone);
        PinnedRate pinned = payment.rate();
        if (currency.equals(reportingCurrency) || pinned != null && pinned.day().equals(day)) {
            return payment;
        }
        BigDecimal rate = rates.rate(currency, day, payment.told());
        return payment.at(rate == null ? null : new PinnedRate(day, rate));
    }

    /** The rate a fact is waiting for, or null when it waits for none. */
    public @Nullable Wanted wantedBy(Fact fact, ZoneId zone) {
        return fact instanceof MoneyFact paid ? wantedBy(paid.payment(), zone) : null;
    }

    private @Nullable Wanted wantedBy(Payment payment, ZoneId zone) {
        String currency = payment.amount().currency();
        return currency.equals(reportingCurrency) || payment.rate() != null
                ? null
                : new Wanted(currency, payment.by().day(zone));
    }
}
