package dev.kizuna.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void shouldTakeOutWhatDoesNotBelongInASentence() {
        assertThat(OneLine.of("佐藤\r\n\tBcc: all\u0000 花子\u2028!", 80)).isEqualTo("佐藤 Bcc: all 花子 !");
        assertThat(OneLine.of("abc\u202Edef\u200B", 80))
                .as("turned direction, invisible")
                .isEqualTo("abcdef");
    }

    @Test
    void shouldCutBetweenCharacters() {
        assertThat(OneLine.of("x".repeat(1_000), 10)).isEqualTo("xxxxxxxxx…");
        assertThat(OneLine.of("12345678😀0", 10))
                .as("no half of a pair is left")
                .isEqualTo("12345678…");
    }
}
