package dev.kizuna.notification.obligation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The rounds of a promise follow from what happened, not from the order in which it was heard of. */
class TimelinePropertyTest {

    @Property
    void shouldHaveTheSameRoundsInWhateverOrderAndHoweverOftenEventsArrive(
            @ForAll("histories") List<Entry> history, @ForAll long seed) {
        List<Entry> shuffledTwice = new ArrayList<>(history);
        shuffledTwice.addAll(history);
        Collections.shuffle(shuffledTwice, new Random(seed));

        assertThat(heard(shuffledTwice).rounds()).isEqualTo(heard(history).rounds());
    }

    @Property
    void shouldNeverLoseARoundWhenMoreIsHeard(@ForAll("histories") List<Entry> history) {
        Timeline timeline = Timeline.EMPTY;
        int rounds = 0;
        for (Entry entry : history) {
            timeline = timeline.with(entry);
            assertThat(timeline.rounds().size()).isGreaterThanOrEqualTo(rounds);
            rounds = timeline.rounds().size();
        }
    }

    @Test
    void shouldSealOldRoundsOfALongHistoryAndGoOnCounting() {
        // given a weekly promise, kept for four years
        Timeline timeline = Timeline.EMPTY;
        for (int week = 0; week < 208; week++) {
            timeline = timeline.with(entry("e" + week, week, Set.of(Role.REOPENS, Role.MEETS)));
        }

        // then
        assertThat(timeline.entries()).hasSizeLessThanOrEqualTo(Timeline.MOST_ENTRIES);
        assertThat(timeline.rounds().getLast().number()).isEqualTo(208);
        assertThat(timeline.rounds().getLast().closed()).isNull();
        assertThat(timeline.with(entry("old", 3, Set.of(Role.REOPENS, Role.MEETS))))
                .isSameAs(timeline);
    }

    @Test
    void shouldNotGrowWithoutEndWhenNothingMoreHasAnEffect() {
        Timeline timeline = Timeline.EMPTY.with(entry("open", 0, Set.of(Role.OPENS)));
        for (int i = 1; i < 500; i++) {
            timeline = timeline.with(entry("again" + i, i, Set.of(Role.REOPENS)));
        }

        assertThat(timeline.entries()).hasSizeLessThanOrEqualTo(Timeline.MOST_ENTRIES);
        assertThat(timeline.with(entry("answer", 1_000, Set.of(Role.MEETS)))
                        .rounds()
                        .getFirst()
                        .closed())
                .isNotNull();
    }

    @Provide
    Arbitrary<List<Entry>> histories() {
        Arbitrary<Set<Role>> roles =
                Arbitraries.of(Role.class).set().ofMinSize(1).ofMaxSize(2);
        Arbitrary<Integer> times = Arbitraries.integers().between(0, 8);
        return Combinators.combine(roles, times)
                .as((role, time) -> entry("", time, role))
                .list()
                .ofMaxSize(12)
                .map(TimelinePropertyTest::numbered);
    }

    private static List<Entry> numbered(List<Entry> entries) {
        List<Entry> numbered = new ArrayList<>();
        for (Entry entry : entries) {
            numbered.add(entry("e" + numbered.size(), (int) entry.at().getEpochSecond(), entry.roles()));
        }
        return numbered;
    }

    private static Timeline heard(List<Entry> history) {
        Timeline timeline = Timeline.EMPTY;
        for (Entry entry : history) {
            timeline = timeline.with(entry);
        }
        return timeline;
    }

    private static Entry entry(String id, int second, Set<Role> roles) {
        return new Entry(Instant.ofEpochSecond(second), id, "Event", roles, null, null, null, null);
    }
}
