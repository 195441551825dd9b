package dev.kizuna.kpi.gap.topology;

import static dev.kizuna.kpi.fixture.CourseEvents.phase;
import static dev.kizuna.kpi.fixture.CourseEvents.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.campaign.CampaignPhase;
import dev.kizuna.event.campaign.CampaignTarget;
import dev.kizuna.event.kpi.KpiGapClosed;
import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.kpi.fixture.CourseEvents;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.Feature;
import dev.kizuna.kpi.fixture.RunningTopology;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random campaigns of two partners, told in random orders, some of it twice and some of it days late. */
class GapInAnyOrderTest {

    private static final int CAMPAIGNS = 12;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant BEGIN = Instant.parse("2026-05-01T00:00:00Z");
    private static final List<String> METRICS = List.of("touches", "leads", "revenue");

    /** What a reader of the topic knows in the end. */
    private record Known(KpiGapDetected gap, String closed) {

        NaiveGaps.Found found() {
            return new NaiveGaps.Found(
                    gap.getMetric(),
                    gap.getDay().orElseThrow(),
                    NaiveGaps.plain(gap.getTargetToDate()),
                    NaiveGaps.plain(gap.getActual()),
                    closed);
        }
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(CAMPAIGNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndInTheSameGapsWhateverComesWhen(long seed) {
        // given
        var random = new Random(seed);
        boolean moved = random.nextBoolean();
        var p1 = Events.of("p1");
        List<SpecificRecord> history = history(random, p1);
        Map<String, ZoneId> zones = Map.of("p1", moved ? NEW_YORK : TOKYO, "p2", TOKYO);
        List<SpecificRecord> told = new ArrayList<>(history);
        if (moved) {
            told.add(p1.profile(NEW_YORK.getId()));
        }
        Duration days = Duration.ofDays(random.nextInt(25));

        // when
        List<Known> one = told(told, days, random);
        List<Known> other = told(told, days, random);

        // then
        LocalDate today =
                LocalDate.ofInstant(RunningTopology.NOW.plus(days).plus(Duration.ofHours(6)), zones.get("p1"));
        var naive = new NaiveGaps(history, zones, "p1");
        assertThat(one.stream().map(Known::found))
                .containsExactlyInAnyOrderElementsOf(METRICS.stream()
                        .flatMap(metric -> naive.of(metric, today).stream())
                        .toList());
        assertThat(one.stream().map(GapInAnyOrderTest::everything))
                .containsExactlyElementsOf(
                        other.stream().map(GapInAnyOrderTest::everything).toList());
    }

    private static String everything(Known known) {
        KpiGapDetected gap = known.gap;
        return String.join(
                " ",
                gap.getGapId(),
                gap.getBlamedStage().orElse("nobody"),
                gap.getReason().orElse(""),
                new TreeMap<>(gap.getEvidence()).toString(),
                known.found().toString());
    }

    private static List<Known> told(List<SpecificRecord> events, Duration days, Random random) {
        List<SpecificRecord> arriving = new ArrayList<>(events);
        events.stream().filter(_ -> random.nextInt(5) == 0).forEach(arriving::add);
        Collections.shuffle(arriving, random);
        Map<String, Known> known = new LinkedHashMap<>();
        try (var kpi = new RunningTopology(EnumSet.of(Feature.GAPS))) {
            Instant end = kpi.now().plus(days).plus(Duration.ofHours(6));
            for (int i = 0; i < arriving.size(); i++) {
                kpi.given(arriving.get(i));
                if (random.nextInt(30) == 0) {
                    Duration left = Duration.between(kpi.now(), end.minus(Duration.ofHours(1)));
                    kpi.advance(Duration.ofSeconds(random.nextLong(1 + left.toSeconds() / 3)));
                }
            }
            kpi.advance(Duration.between(kpi.now(), end.minus(Duration.ofSeconds(90))));
            kpi.advance(Duration.ofSeconds(90));
            for (SpecificRecord said : kpi.gaps()) {
                hear(said, known);
            }
        }
        return known.values().stream()
                .filter(gap -> !gap.closed.equals("restated"))
                .sorted(Comparator.comparing(gap -> gap.gap.getGapId()))
                .toList();
    }

    private static void hear(SpecificRecord said, Map<String, Known> known) {
        switch (said) {
            case KpiGapDetected gap -> known.put(gap.getGapId(), new Known(gap, "open"));
            case KpiGapClosed closed ->
                known.computeIfPresent(
                        closed.getGapId(),
                        (_, gap) -> new Known(gap.gap, closed.getHow().orElseThrow()));
            default -> throw new AssertionError("Not about a gap: " + said);
        }
    }

    private static List<SpecificRecord> history(Random random, Events p1) {
        var campaign = CourseEvents.of("p1", "c1");
        var p2 = Events.of("p2");
        List<SpecificRecord> history = new ArrayList<>();
        List<CampaignPhase> phases = random.nextBoolean()
                ? List.of()
                : List.of(phase("preparation", "2026-05-03", "2026-05-08"), phase("run", "2026-05-07", "2026-06-12"));
        history.add(campaign.planned(BEGIN.minusSeconds(60), "2026-05-20", "2026-05-21", target("leads", 1)));
        history.add(campaign.planned(BEGIN, "2026-05-03", "2026-06-12", phases, targets(random)));
        Instant at = BEGIN.plus(Duration.ofHours(random.nextInt(120)));
        history.add(campaign.launched(at, targets(random)));
        for (int turns = random.nextInt(3); turns > 0; turns--) {
            at = at.plus(Duration.ofHours(1 + random.nextInt(200)));
            history.add(campaign.paused(at));
            at = at.plus(Duration.ofHours(1 + random.nextInt(200)));
            history.add(campaign.launched(at));
        }
        Instant changed = BEGIN.plus(Duration.ofDays(6));
        for (int adjustments = random.nextInt(3); adjustments > 0; adjustments--) {
            changed = changed.plus(Duration.ofHours(random.nextInt(300)));
            String endsOn = random.nextBoolean()
                    ? null
                    : LocalDate.parse("2026-06-05").plusDays(random.nextInt(15)).toString();
            history.add(campaign.adjusted(changed, "a" + adjustments, "targets", endsOn, targets(random)));
        }
        if (random.nextInt(3) == 0) {
            history.add(campaign.completed(BEGIN.plus(Duration.ofDays(20 + random.nextInt(20)))));
        }
        int fewer = 1 + random.nextInt(3);
        for (int i = 0; i < 120 / fewer; i++) {
            var partner = random.nextInt(3) == 0 ? p2 : p1;
            Instant when = BEGIN.plus(Duration.ofMinutes(random.nextInt(45 * 24 * 60)));
            history.add(
                    switch (random.nextInt(5)) {
                        case 0 ->
                            partner.conversion(
                                    when,
                                    "v" + i,
                                    Events.money(1 + random.nextInt(90) + "000", "JPY"),
                                    null,
                                    null,
                                    "c1");
                        case 1, 2 -> partner.touch(when, "t" + i, "c1", "j" + i);
                        default -> partner.lead(when, "l" + i, "c1", null);
                    });
        }
        return history;
    }

    private static CampaignTarget[] targets(Random random) {
        return new CampaignTarget[] {
            target("leads", 10 + random.nextInt(50)),
            target("touches", 10 + random.nextInt(50)),
            target("revenue", 1 + random.nextInt(2_000) + "000", "JPY")
        };
    }
}
