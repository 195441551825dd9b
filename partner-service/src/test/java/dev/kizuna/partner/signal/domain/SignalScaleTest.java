package dev.kizuna.partner.signal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignalScaleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    private static final SignalScale SCALE = new SignalScale(
            1,
            15,
            List.of(
                    new SignalKind("study-group", 6, 180, 30, true, "leads a study group"),
                    new SignalKind("questions", 3, 90, 20, true, "asks about the manual"),
                    new SignalKind("title", 1, 730, 5, false, "has a position")));

    private static Signal signal(String id, String code, int strength, int daysAgo) {
        return new Signal(id, code, strength, null, NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static Score score(Signal... signals) {
        return SCALE.score(List.of(signals), NOW);
    }

    @Test
    void shouldBringStrengthTimesWeightWhenFresh() {
        assertThat(score(signal("a", "study-group", 4, 0)).points()).isEqualByComparingTo("24");
    }

    @Test
    void shouldSayHalfAsMuchWithEachHalfLife() {
        assertThat(score(signal("a", "study-group", 4, 180)).points()).isEqualByComparingTo("12");
        assertThat(score(signal("a", "study-group", 4, 360)).points()).isEqualByComparingTo("6");
        assertThat(score(signal("a", "questions", 4, 90)).points()).isEqualByComparingTo("6");
    }

    @Test
    void shouldNeverGrowWhileNothingNewIsObserved() {
        var signals = List.of(signal("a", "study-group", 5, 0), signal("b", "questions", 3, 0));
        IntStream.range(0, 800)
                .forEach(day -> assertThat(SCALE.score(signals, NOW.plus(Duration.ofDays(day + 1L)))
                                .points())
                        .isLessThanOrEqualTo(SCALE.score(signals, NOW.plus(Duration.ofDays(day)))
                                .points()));
    }

    @Test
    void shouldAddUpToThePointsWhateverIsObserved() {
        var score = score(
                signal("a", "study-group", 5, 3),
                signal("b", "study-group", 4, 77),
                signal("c", "questions", 2, 10),
                signal("d", "title", 5, 400));
        assertThat(score.contributions().stream().map(Contribution::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(score.points());
        assertThat(score.contributions())
                .extracting(Contribution::points)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(score.version()).isEqualTo(1);
        assertThat(score.asOf()).isEqualTo(NOW);
    }

    @Test
    void shouldBringNoMoreThanTheCapHoweverOftenItIsObserved() {
        var often = IntStream.range(0, 50)
                .mapToObj(number -> signal("q-" + number, "questions", 5, number))
                .toArray(Signal[]::new);
        var score = score(often);
        assertThat(score.points()).isEqualByComparingTo("20");
        assertThat(score.contributions()).hasSize(50);
        assertThat(score.contributions().get(1).capped()).isTrue();
        assertThat(score.contributions().get(1).points()).isEqualByComparingTo("5");
        assertThat(score.contributions().getLast().points()).isEqualByComparingTo("0");
    }

    @Test
    void shouldNotCountWhatWasNotYetObservedOrIsOfNoKnownKind() {
        var later = new Signal("a", "study-group", 5, null, NOW.plusMillis(1));
        var unknown = signal("b", "beautiful-hair", 5, 0);
        var score = score(later, unknown);
        assertThat(score.points()).isEqualByComparingTo("0");
        assertThat(score.contributions()).isEmpty();
        assertThat(SCALE.score(List.of(later), NOW.plusMillis(1)).points()).isEqualByComparingTo("30");
    }

    @Test
    void shouldTellWhatSomebodyDoesFromWhatSomebodyIs() {
        var position = score(signal("a", "title", 5, 0));
        assertThat(position.isTelling()).isFalse();
        assertThat(position.tellingPoints()).isEqualByComparingTo("0");
        assertThat(position.points()).isEqualByComparingTo("5");
        assertThat(score(signal("a", "title", 5, 0), signal("b", "questions", 1, 0))
                        .isTelling())
                .isTrue();
    }

    @Test
    void shouldExplainEachContributionInWords() {
        assertThat(score(signal("a", "study-group", 4, 180)).contributions())
                .singleElement()
                .extracting(Contribution::inWords)
                .isEqualTo("study-group: strength 4 at 6 points, 180 days old, faded to 0.50, adds 12.0");
    }

    @Test
    void shouldKnowARepetitionFromAnotherObservation() {
        var first = signal("a", "title", 2, 0);
        assertThat(first.saysTheSameAs(signal("a", "title", 2, 9))).isTrue();
        assertThat(Stream.of(signal("b", "title", 2, 0), signal("a", "title", 3, 0), signal("a", "questions", 2, 0))
                        .noneMatch(first::saysTheSameAs))
                .isTrue();
    }

    @Test
    void shouldUseTheNewestVersionWhateverTheOrderInWhichTheyAreWritten() {
        var second = new SignalScale(2, 15, SCALE.kinds());
        assertThat(new SignalCatalogue(List.of(second, SCALE)).newest()).isEqualTo(second);
    }

    @Test
    void shouldNameAllThatIsWrongWhenAScaleCannotBeUsed() {
        var wrong = new SignalScale(
                0,
                0,
                List.of(
                        new SignalKind("title", 0, 0, 5, false, " "),
                        new SignalKind("title", 3, 90, 2, false, "a position")));
        var unreachable = new SignalScale(3, 90, SCALE.kinds());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignalCatalogue(List.of(wrong, wrong, unreachable)))
                .withMessageContaining("version must be 1 or more")
                .withMessageContaining("recommend-from must be 1 or more")
                .withMessageContaining("a kind is there twice")
                .withMessageContaining("kind title: weight must be 1 or more")
                .withMessageContaining("kind title: half-life-days must be 1 or more")
                .withMessageContaining("kind title: cap must not be less than the weight")
                .withMessageContaining("kind title: say what is observed")
                .withMessageContaining("one kind at least must be telling")
                .withMessageContaining("version 3: nobody can reach recommend-from")
                .withMessageContaining("version 0 is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignalCatalogue(List.of()))
                .withMessageContaining("there must be a version");
    }
}
