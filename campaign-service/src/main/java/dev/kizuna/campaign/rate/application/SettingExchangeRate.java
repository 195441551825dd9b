package dev.kizuna.campaign.rate.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.rate.domain.ExchangeRate;
import dev.kizuna.campaign.rate.domain.ExchangeRateSet;
import dev.kizuna.campaign.rate.domain.ExchangeRates;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.time.IdSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

/** The rate of a currency on a day is set, or corrected. */
public final class SettingExchangeRate {

    private final ExchangeRates rates;
    private final Editing<ExchangeRate, ExchangeRateSet> editing;
    private final IdSource ids;
    private final String reportingCurrency;

    public SettingExchangeRate(ExchangeRates rates, IdSource ids, String reportingCurrency) {
        this.rates = rates;
        this.editing = new Editing<>(rates);
        this.ids = ids;
        this.reportingCurrency = reportingCurrency;
    }

    /** Sets a rate that may not be set yet; {@link Addition.Taken} when it is. */
    public Addition<ExchangeRate> set(
            String currency, LocalDate day, BigDecimal rate, Instant setAt, Creation creation) {
        var wanted = new ExchangeRate(currency, day, rate, reportingCurrency);
        return switch (wanted.set(new Stamp(ids.next(), setAt))) {
            case Decision.Accepted<ExchangeRate, ExchangeRateSet>(var state, var events) ->
                rates.add(state, creation, events);
            case Decision.Refused<ExchangeRate, ExchangeRateSet>(var refusals) -> new Addition.Refused<>(refusals);
            case Decision.Unchanged<ExchangeRate, ExchangeRateSet>() ->
                throw new IllegalStateException("Something new is always a change");
        };
    }

    /** Sets another rate in place of one that is there. */
    public Change<ExchangeRate> correct(
            String currency, LocalDate day, BigDecimal rate, Instant setAt, OptionalLong expected) {
        var wanted = new ExchangeRate(currency, day, rate, reportingCurrency);
        var stamp = new Stamp(ids.next(), setAt);
        return editing.edit(wanted.id(), expected, before -> before.correct(wanted, stamp));
    }
}
