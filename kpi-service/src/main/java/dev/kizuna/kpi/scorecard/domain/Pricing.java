package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.Payment.PinnedRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Pins the rate of a payment's day to it, once there is one. A rate that changes later leaves history as it was. */
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
        BigDecimal rate = rates.rate(currency, day);
        return payment.at(rate == null ? null : new PinnedRate(day, rate));
    }

    /** The rate a fact is waiting for, or null when it waits for none. */
    public @Nullable Wanted wantedBy(Fact fact, ZoneId zone) {
        if (fact instanceof MoneyFact paid && paid.payment().in(reportingCurrency) == null) {
            Payment payment = paid.payment();
            return new Wanted(payment.amount().currency(), payment.by().day(zone));
        }
        return null;
    }
}
