package dev.kizuna.kpi.scorecard.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.RunningTopology;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
    private final Map<String, BigDecimal> rates = new HashMap<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndInTheSameFiguresWhenEventsComeInAnyOrderAndTwice(long seed) {
        // given
        var random = new Random(seed);
        List<SpecificRecord> arrivals = arrivals(random, 120);
        var kpi = new TallyInMemory();

        // when
        for (SpecificRecord event : arrivals) {
            kpi.given(event);
            if (random.nextInt(10) == 0) {
                kpi.tick();
            }
        }
        kpi.tick();

        // then
        assertFigures(kpi.cards());
    }

    @ParameterizedTest
    @ValueSource(longs = {1001, 1002})
    void shouldEndInTheSameFiguresWhenTheWholeTopologyRuns(long seed) {
        // given
        var random = new Random(seed);
        List<SpecificRecord> arrivals = arrivals(random, 60);
        try (var kpi = new RunningTopology()) {
            // when
            for (SpecificRecord event : arrivals) {
                kpi.given(event);
                if (random.nextInt(10) == 0) {
                    kpi.advance(Duration.ofSeconds(random.nextInt(10)));
                }
            }
            kpi.advance(Duration.ofSeconds(6));

            // then
            assertFigures(kpi.cards());
        }
    }

    /** Everything that happened and some of it again, with zones and rates somewhere in between. */
    private List<SpecificRecord> arrivals(Random random, int eventsOfAPartner) {
        var history = new RandomHistory(random);
        ZONES.keySet().stream().sorted().forEach(partner -> events.addAll(history.eventsOf(partner, eventsOfAPartner)));
        List<SpecificRecord> arrivals = new ArrayList<>(events);
        arrivals.add(Events.of("p1").profile("America/New_York"));
        arrivals.add(Events.of("p2").registered("Asia/Tokyo"));
        LocalDate firstDay = LocalDate.ofInstant(RandomHistory.START, ZoneOffset.UTC);
        for (int day = -1; day < 4; day++) {
            LocalDate date = firstDay.plusDays(day);
            BigDecimal rate = BigDecimal.valueOf(1500 + random.nextInt(100), 1);
            arrivals.add(Events.rate("USD", date, rate.toString()));
            rates.put("USD " + date, rate);
        }
        for (SpecificRecord event : events) {
            if (random.nextInt(4) == 0) {
                arrivals.add(event);
            }
        }
        Collections.shuffle(arrivals, random);
        return arrivals;
    }

    private void assertFigures(Map<String, ScorecardUpdated> cards) {
        ZONES.forEach((partner, zone) -> {
            var expected = new NaiveFigures(partner, zone, rates, events);
            var actual = new Published(partner, cards);
            assertThat(actual.counters).isEqualTo(expected.counters);
            assertThat(actual.sums).isEqualTo(expected.sums);
            assertThat(actual.unconverted).isEqualTo(expected.unconverted);
            assertThat(actual.durations).isEqualTo(sorted(expected.durations));
            assertThat(actual.visitors).isEqualTo(sizes(expected));
        });
    }

    private static Map<String, List<Long>> sorted(Map<String, List<Long>> durations) {
        durations.values().forEach(Collections::sort);
        return durations;
    }

    private static Map<String, Long> sizes(NaiveFigures expected) {
        Map<String, Long> sizes = new TreeMap<>();
        expected.visitors.forEach((slot, journeys) -> sizes.put(slot, (long) journeys.size()));
        return sizes;
    }

    /** The newest cards of a partner in the oracle's form. */
    private static final class Published {

        private final Map<String, Long> counters = new TreeMap<>();
        private final Map<String, BigDecimal> sums = new TreeMap<>();
        private final Map<String, BigDecimal> unconverted = new TreeMap<>();
        private final Map<String, List<Long>> durations = new TreeMap<>();
        private final Map<String, Long> visitors = new TreeMap<>();

        Published(String partnerId, Map<String, ScorecardUpdated> cards) {
            cards.values().stream()
                    .filter(card -> card.getPartnerId().equals(partnerId))
                    .forEach(this::add);
        }

        private void add(ScorecardUpdated card) {
            String slot = card.getScope() + "/" + card.getScopeId() + "/" + card.getDay();
            card.getCounters().forEach((name, count) -> counters.put(slot + " " + name, count));
            card.getSums().forEach((name, sum) -> sums.put(slot + " " + name, sum));
            card.getUnconverted().forEach((name, sum) -> unconverted.put(slot + " " + name, sum));
            card.getSketches().forEach((name, sketch) -> {
                if (name.equals("visitors")) {
                    visitors.put(slot, VisitorSketch.distinct(List.of(bytes(sketch))));
                } else {
                    List<Long> values = new ArrayList<>();
                    ValueCountsFormat.read(bytes(sketch))
                            .forEach((value, times) -> values.addAll(Collections.nCopies(times.intValue(), value)));
                    durations.put(slot + " " + name, values);
                }
            });
        }

        private static byte[] bytes(ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
    }
}
