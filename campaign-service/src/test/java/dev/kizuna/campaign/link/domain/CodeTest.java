package dev.kizuna.campaign.link.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    @Test
    @DisplayName("Edge case 36: codes that differ only by case are the same code")
    void shouldBeTheSameWhenCodesDifferOnlyByCase() {
        assertThat(Code.parse("Spring-FAIR"))
                .isEqualTo(Code.parse("sPRING-fair"))
                .contains(new Code("spring-fair"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "-abc",
                "abc-",
                "a/b/c",
                "a b c",
                "abc\n",
                "a.b.c",
                "ａｂｃ",
                "\u212Aey",
                "STRA\u1E9EE",
                "日本語"
            })
    void shouldBeNoCodeWhenAnythingButAsciiLettersDigitsAndHyphensIsInIt(String text) {
        assertThat(Code.parse(text)).isEmpty();
    }

    @Test
    void shouldDifferEachTimeWhenMadeAtRandom() {
        var random = new SplittableRandom(42);
        var codes = new HashSet<Code>();

        for (int i = 0; i < 10_000; i++) {
            codes.add(Code.random(random));
        }

        assertThat(codes).hasSize(10_000).allMatch(code -> code.text().matches("[0-9a-hjkmnp-tv-z]{12}"));
    }

    @Test
    void shouldBeReservedWhenVisitorsWouldMistakeIt() {
        assertThat(new Code("login").isReserved()).isTrue();
        assertThat(new Code("spring-fair").isReserved()).isFalse();
    }
}
