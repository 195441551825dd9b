package dev.kizuna.kpi.scorecard.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.RunningTopology;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any set of events, shuffled, duplicated and delayed, ends in the figures that plain loops over the set give. A failing
 * case is named by its seed.
 */
class AnyOrderTest {

    private static final Map<String, ZoneId> ZONES = Map.of(
            "p1", ZoneId.of("America/New_York"),
            "p2", ZoneId.of("Asia/Tokyo"),
            "p3", ZoneId.of("Asia/Tokyo"));

    private final List<SpecificRecord> events = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndInTheSameFiguresWhenEventsComeInAnyOrderAndTwice(long seed) {
        // given
        var random = new Random(seed);
        Arrivals arrivals = arrivals(random, 120);
        var kpi = new TallyInMemory();

        // when
        for (Arrivals.Arrival arrival : arrivals.all()) {
            kpi.given(arrival.event(), arrival.at());
            if (random.nextInt(10) == 0) {
                kpi.tick();
            }
        }

        // then
        assertFigures(kpi.cards(), arrivals);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndInTheSameFiguresWhenAllIsReadAgainLater(long seed) {
        // given
        Arrivals arrivals = arrivals(new Random(seed), 60);
        var kpi = new TallyInMemory();

        // when
        arrivals.readAgain().forEach(arrival -> kpi.given(arrival.event(), arrival.at()));

        // then
        assertFigures(kpi.cards(), arrivals);
    }

    @ParameterizedTest
    @ValueSource(longs = {1001, 1002})
    void shouldEndInTheSameFiguresWhenTheWholeTopologyRuns(long seed) {
        // given
        Arrivals arrivals = arrivals(new Random(seed), 60);
        try (var kpi = new RunningTopology()) {
            // when
            for (Arrivals.Arrival arrival : arrivals.all()) {
                kpi.advance(Duration.between(kpi.now(), arrival.at())).given(arrival.event());
            }
            kpi.advance(Duration.ofSeconds(6));

            // then
            assertFigures(kpi.cards(), arrivals);
        }
    }

    /** Everything that happened and some of it again, with zones and rates somewhere in between. */
    private Arrivals arrivals(Random random, int eventsOfAPartner) {
        var history = new RandomHistory(random);
        ZONES.keySet().stream().sorted().forEach(partner -> events.addAll(history.eventsOf(partner, eventsOfAPartner)));
        events.add(Events.of("p1").profile("America/New_York"));
        events.add(Events.of("p2").registered("Asia/Tokyo"));
        return new Arrivals(random, events, RandomHistory.days(), TallyInMemory.NOW);
    }

    private void assertFigures(Map<String, ScorecardUpdated> cards, Arrivals arrivals) {
        ZONES.forEach((partner, zone) -> {
            var expected = new NaiveFigures(partner, zone, arrivals, events);
            var actual = new PublishedFigures(partner, cards);
            assertThat(actual.counters).isEqualTo(expected.counters);
            assertThat(actual.sums).isEqualTo(expected.sums);
            assertThat(actual.unconverted).isEqualTo(expected.unconverted);
            assertThat(actual.durations).isEqualTo(expected.durations);
            assertThat(actual.visitors).isEqualTo(expected.visitorCounts());
            assertThat(actual.promises).isEqualTo(expected.promises);
        });
    }
}
