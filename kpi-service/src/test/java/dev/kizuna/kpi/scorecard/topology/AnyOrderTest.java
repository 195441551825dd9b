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

/**
 * Any set of events, shuffled, duplicated and delayed, ends in the figures that plain loops over the set give. A failing
 * case is named by its seed.
 */
class AnyOrderTest {

    private static final int EVENTS_A_PARTNER = 120;
    private static final Map<String, ZoneId> ZONES = Map.of(
            "p1", ZoneId.of("America/New_York"),
            "p2", ZoneId.of("Asia/Tokyo"),
            "p3", ZoneId.of("Asia/Tokyo"));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndInTheSameFiguresWhenEventsComeInAnyOrderAndTwice(long seed) {
        // given
        var random = new Random(seed);
        var history = new RandomHistory(random);
        List<SpecificRecord> events = new ArrayList<>();
        ZONES.keySet().stream().sorted().forEach(partner -> events.addAll(history.eventsOf(partner, EVENTS_A_PARTNER)));
        List<SpecificRecord> rates = new ArrayList<>();
        Map<String, BigDecimal> ratesByDay = new HashMap<>();
        LocalDate firstDay = LocalDate.ofInstant(RandomHistory.START, ZoneOffset.UTC);
        for (int day = -1; day < 4; day++) {
            LocalDate date = firstDay.plusDays(day);
            BigDecimal rate = BigDecimal.valueOf(1500 + random.nextInt(100), 1);
            rates.add(Events.rate("USD", date, rate.toString()));
            ratesByDay.put("USD " + date, rate);
        }

        // when
        List<SpecificRecord> arrivals = new ArrayList<>(events);
        arrivals.addAll(rates);
        arrivals.add(Events.of("p1").profile("America/New_York"));
        arrivals.add(Events.of("p2").registered("Asia/Tokyo"));
        for (SpecificRecord event : events) {
            if (random.nextInt(4) == 0) {
                arrivals.add(event);
            }
        }
        Collections.shuffle(arrivals, random);
        try (var kpi = new RunningTopology()) {
            for (SpecificRecord event : arrivals) {
                kpi.given(event);
                if (random.nextInt(10) == 0) {
                    kpi.advance(Duration.ofSeconds(random.nextInt(10)));
                }
            }
            kpi.advance(Duration.ofSeconds(6));

            // then
            ZONES.forEach((partner, zone) -> {
                var expected = new NaiveFigures(partner, zone, ratesByDay, events);
                var actual = new Published(partner, kpi.cards());
                assertThat(actual.counters).isEqualTo(expected.counters);
                assertThat(actual.sums).isEqualTo(expected.sums);
                assertThat(actual.unconverted).isEqualTo(expected.unconverted);
                assertThat(actual.durations).isEqualTo(sorted(expected.durations));
                assertThat(actual.visitors).isEqualTo(sizes(expected));
            });
        }
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
