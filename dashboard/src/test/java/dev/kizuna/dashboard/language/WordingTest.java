package dev.kizuna.dashboard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-05-01T14:30:00Z");

    private final Wording wording = new Wording(messages(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void shouldNameTheDayByThePartnersZoneWhenUtcHasAnother() {
        // 23:30 in Tokyo: half an hour later it is tomorrow there, and still today in London
        Instant soon = NOW.plus(Duration.ofMinutes(45));
        assertThat(wording.moment(soon, TOKYO, Locale.JAPANESE)).isEqualTo("明日 00:15 JST");
        assertThat(wording.moment(soon, ZoneId.of("Europe/London"), Locale.ENGLISH))
                .isEqualTo("today 16:15 BST");
    }

    @Test
    void shouldNameTheWeekdayWhenTheDayIsFurtherAway() {
        Instant later = Instant.parse("2026-05-07T09:00:00Z");
        assertThat(wording.moment(later, TOKYO, Locale.JAPANESE)).isEqualTo("5/7(木) 18:00 JST");
        assertThat(wording.moment(later, TOKYO, Locale.ENGLISH)).isEqualTo("Thu 7 May 18:00 JST");
    }

    @Test
    void shouldCountDownAndOverInTheTwoLargestUnits() {
        assertThat(wording.countdown(NOW.plus(Duration.ofHours(26)), Locale.JAPANESE))
                .isEqualTo("あと1日2時間");
        assertThat(wording.countdown(NOW.plus(Duration.ofMinutes(65)), Locale.ENGLISH))
                .isEqualTo("1h 05m left");
        assertThat(wording.countdown(NOW.minusSeconds(61), Locale.JAPANESE)).isEqualTo("1分01秒超過");
        assertThat(wording.countdown(NOW.minusSeconds(61), Locale.ENGLISH)).isEqualTo("1m 01s over");
    }

    @Test
    void shouldWriteMoneyInTheCurrencysOwnPlaces() {
        assertThat(wording.money(new BigDecimal("1234567.0000"), "JPY", Locale.JAPANESE))
                .isEqualTo("¥1,234,567");
        assertThat(wording.money(new BigDecimal("1234567.0000"), "JPY", Locale.ENGLISH))
                .isEqualTo("¥1,234,567");
        assertThat(wording.money(new BigDecimal("12.5"), "USD", Locale.ENGLISH)).isEqualTo("$12.50");
        assertThat(wording.money(new BigDecimal("5.0"), "no currency", Locale.ENGLISH))
                .isEqualTo("5.0 no currency");
    }

    @Test
    void shouldSayTheLastPartOfAKeyWhenNobodyPutItIntoWords() {
        assertThat(wording.word("channel.carrier-pigeon", Locale.ENGLISH)).isEqualTo("carrier-pigeon");
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/base");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
