package dev.kizuna.partner.mismatch.domain;

import static dev.kizuna.partner.mismatch.domain.SomeIndicators.FIRST;
import static dev.kizuna.partner.mismatch.domain.SomeIndicators.WORDS;
import static dev.kizuna.partner.mismatch.domain.SomeIndicators.indicator;
import static dev.kizuna.partner.mismatch.domain.SomeIndicators.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MismatchIndicatorsTest {

    @Test
    void shouldWeighWhatWasObservedAndSayWhyTheStrongestFirst() {
        // when
        var hypotheses =
                FIRST.weigh(List.of(observed("unknown", "e-1"), observed("duties", "e-2"), observed("share", "e-3")));

        // then: 7 of 10 against 1 of 4, and nothing of the kind of which nothing was observed
        assertThat(hypotheses)
                .extracting(hypothesis -> hypothesis.supposition().kind(), Hypothesis::strength, Hypothesis::enough)
                .containsExactly(
                        tuple(MismatchKind.WILL_WITHOUT_TIME, 70, true),
                        tuple(MismatchKind.SKILL_WITHOUT_INFLUENCE, 25, false));
        assertThat(hypotheses.getFirst().reasons())
                .extracting(reason -> reason.indicator().code())
                .containsExactly("share", "duties");
        assertThat(hypotheses.getFirst().remedies())
                .extracting(RemedyKind::code)
                .containsExactly("review", "support");
    }

    @Test
    void shouldNotTakeOneThingForTwoHoweverOftenItWasObserved() {
        var often = FIRST.weigh(List.of(
                observed("duties", "e-1"),
                observed("duties", "e-2"),
                observed("duties", "e-2"),
                observed("duties", "e-3")));
        assertThat(often).singleElement().satisfies(hypothesis -> {
            assertThat(hypothesis.strength()).isEqualTo(20);
            assertThat(hypothesis.enough()).isFalse();
            assertThat(hypothesis.reasons().getFirst().observations()).hasSize(3);
        });
        assertThat(FIRST.weigh(List.of())).isEmpty();
    }

    @Test
    void shouldNameAllThatIsWrongWhenIndicatorsCannotBeUsed() {
        var wrong = new MismatchIndicators(
                0,
                1,
                0,
                List.of(new Supposition(MismatchKind.WILL_WITHOUT_TIME, new Wording("He is LAZY", " "))),
                List.of(
                        indicator("x", MismatchKind.WILL_WITHOUT_TIME, 0),
                        indicator(
                                "x",
                                MismatchKind.WILL_WITHOUT_TIME,
                                1,
                                new Wording("There is no time", "本人の問題です"),
                                new Indicator.SeenIn(Indicator.Records.CHECK_INS_DISPLACED, 0),
                                "prayer")),
                List.of(new RemedyKind("y", WORDS), new RemedyKind("y", WORDS)),
                SomeIndicators.NEVER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MismatchCatalogue(List.of(wrong, wrong)))
                .withMessageContaining("version 0 is there twice")
                .withMessageContaining("version must be 1 or more")
                .withMessageContaining("enough must be 2 or more")
                .withMessageContaining("records-of-days must be 1 or more")
                .withMessageContaining("AUTHORITY_WITHOUT_WILL needs one supposition and has 0")
                .withMessageContaining("SKILL_WITHOUT_INFLUENCE can never be diagnosed with 0 indicators")
                .withMessageContaining("indicator x is there twice")
                .withMessageContaining("indicator x needs a weight of 1 or more")
                .withMessageContaining("indicator x suggests no remedy")
                .withMessageContaining("indicator x suggests prayer, which is no remedy")
                .withMessageContaining("indicator x: at-least must be 1 or more")
                .withMessageContaining("remedy y is there twice")
                .withMessageContaining("supposition WILL_WITHOUT_TIME needs words in English and Japanese")
                .withMessageContaining(
                        "supposition WILL_WITHOUT_TIME speaks of the human being and not of the environment: he")
                .withMessageContaining("indicator x speaks of the human being and not of the environment: 本人");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MismatchCatalogue(List.of()))
                .withMessageContaining("there must be a version");
    }

    @Test
    void shouldKeepToTheVersionOfADiagnosisAndUseTheNewestForNewOnes() {
        var second = new MismatchIndicators(
                2, 3, 60, FIRST.suppositions(), threeOfEach(), FIRST.remedies(), SomeIndicators.NEVER);
        var catalogue = new MismatchCatalogue(List.of(second, FIRST));
        assertThat(catalogue.newest()).isEqualTo(second);
        assertThat(catalogue.version(1)).isEqualTo(FIRST);
        assertThat(catalogue.version(9)).isEqualTo(second);
    }

    private static List<Indicator> threeOfEach() {
        return Arrays.stream(MismatchKind.values())
                .flatMap(kind ->
                        IntStream.range(0, 3).mapToObj(number -> indicator(kind + "-" + number, kind, 1, "review")))
                .toList();
    }
}
