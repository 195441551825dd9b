package dev.kizuna.partner.fit.domain;

import static dev.kizuna.partner.fit.domain.SomeCriteria.FIRST;
import static dev.kizuna.partner.fit.domain.SomeCriteria.judged;
import static dev.kizuna.partner.fit.domain.SomeCriteria.raised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FitCriteriaTest {

    private static final LikenessWeights LIKENESS = new LikenessWeights(70, 20, 10);

    private static Verdict judge(int overlap, int trust, int reach, RaisedFlag... flags) {
        return FIRST.judge(
                List.of(judged("overlap", overlap), judged("trust", trust), judged("reach", reach)), List.of(flags));
    }

    @Test
    void shouldWeighThePointsAndSayHowMuchEachCounts() {
        var verdict = judge(80, 60, 50);
        assertThat(verdict.score()).isEqualTo(68);
        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.reasons()).containsExactly("overlap 80 at 50%", "trust 60 at 30%", "reach 50 at 20%");
    }

    @Test
    void shouldNeverLetReachAlonePassHoweverManyItReaches() {
        var famous = judge(0, 0, 100);
        assertThat(famous.passed()).isFalse();

        // 55 without reach; with it the score is over the mark
        var lifted = judge(55, 55, 100);
        assertThat(lifted.score()).isEqualTo(64);
        assertThat(lifted.passed()).isFalse();
        assertThat(lifted.reasons()).first().isEqualTo("without reach and its like the score is 55 of 60 needed");
    }

    @Test
    void shouldPassOnSubstanceAloneExactlyFromTheMarkOn() {
        IntStream.rangeClosed(0, 100)
                .forEach(points -> assertThat(judge(points, points, 100).passed())
                        .as("all but reach is %d", points)
                        .isEqualTo(points >= 60));
    }

    @Test
    void shouldNotMakeUpForTooLittleOfOneThingWithMuchOfAnother() {
        var verdict = judge(29, 100, 100);
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.reasons()).contains("overlap is 29, and nothing makes up for less than 30");
    }

    @Test
    void shouldNotPassWithARedFlagThatBlocksWhateverThePointsAre() {
        var verdict = judge(100, 100, 100, raised("bought-followers"));
        assertThat(verdict.score()).isEqualTo(100);
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.reasons())
                .first()
                .isEqualTo("red flag bought-followers stands against it: followers were bought");
    }

    @Test
    void shouldTakePointsForARedFlagThatOnlyCosts() {
        assertThat(judge(64, 64, 64, raised("slow-answers")).score()).isEqualTo(59);
        assertThat(judge(64, 64, 64, raised("slow-answers")).passed()).isFalse();
        assertThat(judge(65, 65, 65, raised("slow-answers")).passed()).isTrue();
    }

    @Test
    void shouldCountWhatIsVanityAsNothingWhenNobodyJudgedIt() {
        var verdict = FIRST.judge(List.of(judged("overlap", 90), judged("trust", 90)), List.of());
        assertThat(verdict.score()).isEqualTo(72);
        assertThat(verdict.passed()).isTrue();
    }

    @Test
    void shouldUseTheNewestVersionWhateverTheOrderInWhichTheyAreWritten() {
        var second = new FitCriteria(2, 70, FIRST.criteria(), FIRST.redFlags());
        var catalogue = new FitCatalogue(List.of(second, FIRST), LIKENESS);
        assertThat(catalogue.newest()).isEqualTo(second);
        assertThat(catalogue.version(1)).contains(FIRST);
    }

    @Test
    void shouldNameAllThatIsWrongWhenCriteriaCannotBeUsed() {
        var wrong = new FitCriteria(
                0,
                101,
                List.of(new Criterion("reach", 60, 10, true, "?"), new Criterion("reach", 60, 0, true, "?")),
                List.of(new RedFlag("x", false, 0, "?"), new RedFlag("x", true, -1, "?")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FitCatalogue(List.of(wrong, wrong), new LikenessWeights(70, 20, 20)))
                .withMessageContaining("likeness")
                .withMessageContaining("version must be 1 or more")
                .withMessageContaining("pass-at must be from 1 to 100")
                .withMessageContaining("add up to 100, not 120")
                .withMessageContaining("a criterion is there twice")
                .withMessageContaining("a red flag is there twice")
                .withMessageContaining("no vanity")
                .withMessageContaining("neither blocks nor costs")
                .withMessageContaining("version 0 is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FitCatalogue(List.of(), LIKENESS))
                .withMessageContaining("there must be a version");
    }
}
