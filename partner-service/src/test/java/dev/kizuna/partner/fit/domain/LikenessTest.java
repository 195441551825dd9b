package dev.kizuna.partner.fit.domain;

import static dev.kizuna.partner.fit.domain.SomeCriteria.FIRST;
import static dev.kizuna.partner.fit.domain.SomeCriteria.judged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final LikenessWeights WEIGHTS = new LikenessWeights(70, 20, 10);

    private static Likeness.Traits traits(String type, @Nullable String tier, Judgement... judgements) {
        return new Likeness.Traits(
                type,
                tier,
                new Assessment("a", 1, List.of(judgements), List.of(), null, new Verdict(0, false, List.of())));
    }

    private static Likeness between(Likeness.Traits one, Likeness.Traits other) {
        return Likeness.between(one, other, FIRST, WEIGHTS);
    }

    @Test
    void shouldBeWholeWhenTwoAreTheSameInAllAndSayInWhat() {
        var one = traits("media", "gold", judged("overlap", 70), judged("trust", 50));
        assertThat(between(one, one))
                .isEqualTo(new Likeness(
                        100,
                        List.of("both are media", "both are of tier gold", "overlap 70 and 70", "trust 50 and 50")));
    }

    @Test
    void shouldCountDistancesByTheWeightsOfTheCriteriaAndNameTheClosestFirst() {
        var one = traits("media", null, judged("overlap", 70), judged("trust", 50));
        var other = traits("media", null, judged("overlap", 50), judged("trust", 50));

        // (50 * 80 + 30 * 100) / 80 = 87.5 of 70, and 20 for the type
        assertThat(between(one, other))
                .isEqualTo(new Likeness(81, List.of("both are media", "trust 50 and 50", "overlap 70 and 50")));
        assertThat(between(other, one).percent()).isEqualTo(81);
    }

    @Test
    void shouldSeeNoLikenessInReach() {
        var small = traits("media", "gold", judged("overlap", 70), judged("reach", 0));
        var large = traits("brand", "gold", judged("overlap", 70), judged("reach", 100));
        assertThat(between(small, large))
                .isEqualTo(new Likeness(80, List.of("media and brand", "both are of tier gold", "overlap 70 and 70")));
    }

    @Test
    void shouldCompareOnlyWhatWasJudgedInBoth() {
        var one = traits("media", "gold", judged("overlap", 70));
        var other = traits("media", "silver", judged("trust", 70));
        assertThat(between(one, other)).isEqualTo(new Likeness(20, List.of("both are media")));
    }
}
