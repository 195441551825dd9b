package dev.kizuna.kpi.generation.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.generation.application.SwitchingGenerations.Outcome;
import dev.kizuna.kpi.generation.domain.Comparison;
import dev.kizuna.kpi.generation.domain.Comparison.Difference;
import dev.kizuna.kpi.generation.domain.Comparison.OfTopic;
import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Leftovers;
import dev.kizuna.kpi.generation.domain.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SwitchingGenerationsTest {

    private static final Generation SECOND = new Generation(2);
    private static final Comparison SAME = new Comparison(List.of(new OfTopic("kpi.scorecard", 9, 0, 2, List.of())));
    private static final Comparison DIFFERENT = new Comparison(List.of(new OfTopic(
            "kpi.scorecard", 9, 1, 0, List.of(new Difference("kpi.scorecard", "a card", "leads=1", null)))));

    private final Clock clock = Clock.fixed(Instant.parse("2026-05-11T00:00:00Z"), ZoneOffset.UTC);
    private final GenerationsInMemory generations = new GenerationsInMemory();

    @Test
    void shouldCountWhenItTellsTheSame() {
        assertThat(switching(SECOND, true, SAME).switchOver(false)).isEqualTo(new Outcome.Counts());
        assertThat(generations.active()).isEqualTo(SECOND);
    }

    @Test
    void shouldRefuseWhenItIsBehind() {
        assertThat(switching(SECOND, false, SAME).switchOver(true)).isEqualTo(new Outcome.Behind());
        assertThat(generations.active()).isEqualTo(Generation.FIRST);
    }

    @Test
    void shouldRefuseDifferencesUnlessTheyAreWanted() {
        var switching = switching(SECOND, true, DIFFERENT);

        assertThat(switching.switchOver(false)).isEqualTo(new Outcome.Differs(DIFFERENT));
        assertThat(generations.active()).isEqualTo(Generation.FIRST);
        assertThat(switching.switchOver(true)).isEqualTo(new Outcome.Counts());
        assertThat(generations.active()).isEqualTo(SECOND);
    }

    @Test
    void shouldSayWhoCountsWhenALaterOneDoes() {
        generations.replace(Generation.FIRST, new Generation(3), clock.instant());

        assertThat(switching(SECOND, true, SAME).switchOver(true)).isEqualTo(new Outcome.Replaced(new Generation(3)));
    }

    @Test
    void shouldChangeNothingWhenItCountsAlready() {
        generations.replace(Generation.FIRST, SECOND, clock.instant());

        assertThat(switching(SECOND, false, DIFFERENT).switchOver(false)).isEqualTo(new Outcome.Counts());
    }

    @Test
    void shouldForgetOnlyWhatNeitherCountsNorWorks() {
        var atWork = new Generation(3);
        var removed = new ArrayList<Generation>();
        var forgetting = new ForgettingGenerations(generations, new Leftovers() {
            @Override
            public boolean isAtWork(Generation generation) {
                return generation.equals(atWork);
            }

            @Override
            public void remove(Generation generation) {
                removed.add(generation);
            }
        });

        assertThat(forgetting.forget(Generation.FIRST)).isEqualTo(ForgettingGenerations.Outcome.COUNTS);
        assertThat(forgetting.forget(atWork)).isEqualTo(ForgettingGenerations.Outcome.AT_WORK);
        assertThat(forgetting.forget(SECOND)).isEqualTo(ForgettingGenerations.Outcome.FORGOTTEN);
        assertThat(removed).containsExactly(SECOND);
        assertThat(generations.forgotten).containsExactly(SECOND);
    }

    private SwitchingGenerations switching(Generation own, boolean reachesTheEnd, Comparison comparison) {
        var progress = new Progress() {
            @Override
            public boolean reaches(Instant time, Duration patience) {
                return reachesTheEnd;
            }

            @Override
            public SortedMap<String, Long> behind() {
                return new TreeMap<>();
            }

            @Override
            public boolean reachesTheEnd(Duration patience) {
                return reachesTheEnd;
            }
        };
        return new SwitchingGenerations(own, generations, progress, () -> comparison, clock);
    }
}
