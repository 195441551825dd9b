package dev.kizuna.partner.aggregate.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedPersonTest {

    private final NamedPerson tanaka =
            new NamedPerson("u-1", List.of("田中 一郎", "Ichiro Tanaka", "i.tanaka@example.com"));

    @ParameterizedTest
    @CsvSource({
        "田中 一郎さんに聞く,            [u-1]さんに聞く",
        "田中一郎さん,                  [u-1]さん",
        "田中　一郎,                    [u-1]",
        "ask ICHIRO TANAKA!,          ask [u-1]!",
        "ask Ichiro  Tanaka,          ask [u-1]",
        "Ichiro Tanakaさん, [u-1]さん",
        "write to I.Tanaka@example.com, write to [u-1]",
    })
    void shouldPutTheIdInPlaceOfTheNameHoweverItIsWritten(String text, String left) {
        assertThat(tanaka.isNamedIn(text)).isTrue();
        assertThat(tanaka.byIdOnly(text)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"田中さん", "Shinichiro Tanaka", "Ichiro Tanakasan", "ii.tanaka@example.com"})
    void shouldLeaveOthersAlone(String text) {
        assertThat(tanaka.isNamedIn(text)).isFalse();
        assertThat(tanaka.byIdOnly(text)).isEqualTo(text);
    }

    @Test
    void shouldPassOverWhatIsTooShortToMeanAnybody() {
        assertThat(new NamedPerson("u-1", List.of("A", " ", "")).byIdOnly("A plan"))
                .isEqualTo("A plan");
    }

    @Test
    void shouldTakeSignsOfPatternsAsTheyAreWritten() {
        assertThat(new NamedPerson("u-$1", List.of("Dr. (x)")).byIdOnly("Dr. (x) says"))
                .isEqualTo("[u-$1] says");
    }
}
