package dev.kizuna.campaign.rate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.rate.domain.ExchangeRate.Earlier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeRateTest {

    private static final Stamp STAMP = new Stamp("event-1", Instant.EPOCH);
    private static final Instant NOON = Instant.parse("2026-04-01T12:00:00Z");

    @Test
    void shouldChangeNothingWhenTheSameRateIsWrittenAnotherWay() {
        assertThat(rate("USD", "150.20").correct(rate("USD", "150.2"), STAMP)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void shouldTellOfTheNewRateWhenItIsCorrected() {
        var corrected = new ExchangeRate(
                "USD",
                LocalDate.parse("2026-04-01"),
                new BigDecimal("151"),
                "JPY",
                NOON,
                List.of(new Earlier(Instant.EPOCH, new BigDecimal("150"))));

        assertThat(rate("USD", "150").correct(rate("USD", "151"), new Stamp("event-2", NOON)))
                .isEqualTo(Decision.accepted(corrected, new ExchangeRateSet(new Stamp("event-2", NOON), corrected)));
    }

    @Test
    void shouldRememberAllThatWasInForceWhenItIsCorrectedAgain() {
        var once = accepted(rate("USD", "150").correct(rate("USD", "151"), new Stamp("event-2", NOON)));
        var twice = accepted(once.correct(rate("USD", "150"), new Stamp("event-3", NOON.plusSeconds(60))));

        assertThat(twice.setAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(twice.earlier())
                .containsExactly(
                        new Earlier(Instant.EPOCH, new BigDecimal("150")), new Earlier(NOON, new BigDecimal("151")));
    }

    private static ExchangeRate accepted(Decision<ExchangeRate, ExchangeRateSet> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<ExchangeRate, ExchangeRateSet>) decision).state();
    }

    @Test
    void shouldBeRefusedWhenItIsNoRate() {
        assertThat(pointers(rate("USD", "0"))).containsExactly("/rate");
        assertThat(pointers(rate("USD", "-1"))).containsExactly("/rate");
        assertThat(pointers(rate("USD", "0.00000000001"))).containsExactly("/rate");
        assertThat(pointers(rate("XXY", "1"))).containsExactly("currency");
        assertThat(pointers(rate("usd", "1"))).containsExactly("currency");
        assertThat(pointers(rate("JPY", "1"))).containsExactly("currency");
    }

    private static List<String> pointers(ExchangeRate rate) {
        Decision<ExchangeRate, ExchangeRateSet> decision = rate.set(STAMP);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<ExchangeRate, ExchangeRateSet>) decision)
                .refusals().stream().map(Refusal::pointer).toList();
    }

    private static ExchangeRate rate(String currency, String rate) {
        return new ExchangeRate(currency, LocalDate.parse("2026-04-01"), new BigDecimal(rate), "JPY");
    }
}
