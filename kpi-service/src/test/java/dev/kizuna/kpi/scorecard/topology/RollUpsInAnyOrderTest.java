package dev.kizuna.kpi.scorecard.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.partner.PartnerOwnerChanged;
import dev.kizuna.event.partner.PartnerRegistered;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import dev.kizuna.schemas.record.EventFields;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Months, managers and the total add up in whatever order events, owners, zones and rates come, over partners of two
 * tasks whose parts are added. A failing case is named by its seed.
 */
class RollUpsInAnyOrderTest {

    private static final Map<String, ZoneId> ZONES = Map.of(
            "p1", ZoneId.of("America/New_York"),
            "p2", ZoneId.of("Asia/Tokyo"),
            "p3", ZoneId.of("Asia/Tokyo"));

    private final Map<String, BigDecimal> rates = new HashMap<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldAddUpWhenEverythingComesInAnyOrderAndTwice(long seed) {
        // given
        var random = new Random(seed);
        List<SpecificRecord> events = events(random);
        List<SpecificRecord> arrivals = arrivals(random, events);
        var first = new TallyInMemory();
        var second = new TallyInMemory();

        // when
        for (SpecificRecord event : arrivals) {
            if (!isOf(event, "p3")) {
                first.given(event);
            }
            if (!isOf(event, "p1") && !isOf(event, "p2")) {
                second.given(event);
            }
            if (random.nextInt(10) == 0) {
                first.tick();
                second.commit();
            }
        }
        first.tick();
        second.tick();

        // then
        var expected = new NaiveRollUps(ZONES, rates, events);
        var actual = new Summed();
        first.<DayCard>stored(RollUps.NAME).forEach(actual::add);
        second.<DayCard>stored(RollUps.NAME).forEach(actual::add);
        assertThat(actual.counters).isEqualTo(expected.counters);
        assertThat(actual.sums).isEqualTo(expected.sums);
        assertThat(actual.unconverted).isEqualTo(expected.unconverted);
        assertThat(actual.durations).isEqualTo(expected.durations);
        assertThat(actual.visitors()).isEqualTo(sizes(expected));
        assertIndexed(first);
        assertIndexed(second);
    }

    private static void assertIndexed(TallyInMemory task) {
        Map<String, ScopeIndex.Days> index = task.stored(ScopeIndex.NAME);
        task.<DayCard>stored(Cards.NAME).keySet().stream().map(CardKey::parse).forEach(key -> {
            assertThat(index.get(ScopeIndex.key(key.scope(), key.scopeId(), key.partnerId())))
                    .matches(days -> days.include(key.day()));
            assertThat(index.get(ScopeIndex.key(Scope.TOTAL, "all", "all"))).matches(days -> days.include(key.day()));
        });
    }

    private static boolean isOf(SpecificRecord event, String partnerId) {
        return EventFields.partnerId(event).equals(partnerId);
    }

    private List<SpecificRecord> events(Random random) {
        List<SpecificRecord> events = new ArrayList<>();
        var history = new RandomHistory(random);
        for (String partner : List.of("p1", "p2", "p3")) {
            events.addAll(history.eventsOf(partner, 80));
            if (random.nextInt(4) > 0) {
                events.add(PartnerRegistered.newBuilder(Events.of(partner)
                                .registered(Objects.requireNonNull(ZONES.get(partner))
                                        .getId()))
                        .setOwnerId("m" + random.nextInt(2))
                        .setOccurredAt(RandomHistory.START.plus(Duration.ofHours(random.nextInt(20) - 10)))
                        .build());
            }
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                events.add(new PartnerOwnerChanged(
                        partner + "-change-" + changes,
                        RandomHistory.START.plus(Duration.ofMinutes(random.nextInt(5 * 1440))),
                        partner,
                        "m" + random.nextInt(3),
                        "m" + random.nextInt(3),
                        null));
            }
        }
        events.add(Events.of("p1").profile("America/New_York"));
        return events;
    }

    private List<SpecificRecord> arrivals(Random random, List<SpecificRecord> events) {
        List<SpecificRecord> arrivals = new ArrayList<>(events);
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

    private static Map<String, Long> sizes(NaiveRollUps expected) {
        Map<String, Long> sizes = new TreeMap<>();
        expected.visitors.forEach((sum, journeys) -> sizes.put(sum, (long) journeys.size()));
        return sizes;
    }

    /** Parts of several tasks, added up. */
    private static final class Summed {

        private final Map<String, Long> counters = new TreeMap<>();
        private final Map<String, BigDecimal> sums = new TreeMap<>();
        private final Map<String, BigDecimal> unconverted = new TreeMap<>();
        private final Map<String, List<Long>> durations = new TreeMap<>();
        private final Map<String, List<byte[]>> sketches = new TreeMap<>();

        void add(String text, DayCard card) {
            String settled = SettledVisitors.key("");
            String key = text.startsWith(settled) ? text.substring(settled.length()) : text;
            assertThat(RollUpKey.parse(key).text()).isEqualTo(key);
            card.counters.forEach((counter, count) -> counters.merge(key + " " + counter.label(), count, Long::sum));
            card.sums.forEach((sum, amount) -> add(sums, key + " " + sum.label(), amount));
            card.unconverted.forEach((sum, byCurrency) -> byCurrency.forEach(
                    (currency, amount) -> add(unconverted, key + " " + sum.label() + ":" + currency, amount)));
            card.durations.forEach((measure, values) -> values.forEach((value, times) -> durations
                    .computeIfAbsent(key + " " + measure.label(), _ -> new ArrayList<>())
                    .addAll(Collections.nCopies(times.intValue(), value))));
            durations.values().forEach(Collections::sort);
            if (card.visitorBytes().length > 0) {
                sketches.computeIfAbsent(key + " visitors", _ -> new ArrayList<>())
                        .add(card.visitorBytes());
            }
        }

        Map<String, Long> visitors() {
            Map<String, Long> visitors = new TreeMap<>();
            sketches.forEach((key, parts) -> visitors.put(key, VisitorSketch.distinct(parts)));
            return visitors;
        }

        private static void add(Map<String, BigDecimal> into, String key, BigDecimal amount) {
            if (into.merge(key, amount, BigDecimal::add).signum() == 0) {
                into.remove(key);
            }
        }
    }
}
