package dev.kizuna.campaign.rate.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.rate.domain.ExchangeRate;
import dev.kizuna.campaign.rate.domain.ExchangeRateSet;
import dev.kizuna.campaign.rate.domain.ExchangeRates;
import dev.kizuna.campaign.rate.messaging.RateEvents;
import dev.kizuna.campaign.store.KeepingContract;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeRatesContractIT extends KeepingContract<ExchangeRate, ExchangeRateSet> {

    @SuppressWarnings("NullAway.Init")
    private ExchangeRates rates;

    @Test
    void shouldListByCurrencyInTheOrderOfDays() {
        for (ExchangeRate rate : List.of(
                rate("USD", "2026-04-02", "150"), rate("USD", "2026-04-01", "149"), rate("EUR", "2026-04-01", "160"))) {
            rates.add(rate, Creation.of(null, "", rate), List.of());
        }

        assertThat(rates.list("USD", "", 10))
                .extracting(kept -> kept.value().id())
                .containsExactly("USD/2026-04-01", "USD/2026-04-02");
        assertThat(rates.list(null, "", 1))
                .extracting(kept -> kept.value().id())
                .containsExactly("EUR/2026-04-01");
    }

    @Override
    protected Keeping<ExchangeRate, ExchangeRateSet> keeping(Aggregates aggregates) {
        rates = new MongoExchangeRates(aggregates, new RateEvents(ENCODER, "kizuna")::encode);
        return rates;
    }

    @Override
    protected ExchangeRate full() {
        return new ExchangeRate(
                "USD",
                LocalDate.parse("2026-04-01"),
                new BigDecimal("150.0123456789"),
                "JPY",
                Instant.parse("2026-04-02T00:00:00.123Z"),
                List.of(new ExchangeRate.Earlier(Instant.EPOCH, new BigDecimal("149.5"))));
    }

    @Override
    protected ExchangeRate bare() {
        return rate("USD", "2026-04-01", "1");
    }

    @Override
    protected String id() {
        return "USD/2026-04-01";
    }

    @Override
    protected ExchangeRateSet event(String eventId) {
        return new ExchangeRateSet(new Stamp(eventId, Instant.EPOCH), full());
    }

    private static ExchangeRate rate(String currency, String day, String rate) {
        return new ExchangeRate(currency, LocalDate.parse(day), new BigDecimal(rate), "JPY");
    }
}
