package dev.kizuna.campaign.rate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeRateTest {

    private static final Stamp STAMP = new Stamp("event-1", Instant.EPOCH);

    @Test
    void shouldChangeNothingWhenTheSameRateIsWrittenAnotherWay() {
        assertThat(rate("USD", "150.20").correct(rate("USD", "150.2"), STAMP)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void shouldTellOfTheNewRateWhenItIsCorrected() {
        var other = rate("USD", "151");

        assertThat(rate("USD", "150").correct(other, STAMP))
                .isEqualTo(Decision.accepted(other, new ExchangeRateSet(STAMP, other)));
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
