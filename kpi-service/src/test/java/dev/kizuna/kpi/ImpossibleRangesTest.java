package dev.kizuna.kpi;

import static dev.kizuna.kpi.fixture.Events.at;
import static dev.kizuna.kpi.fixture.Events.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.event.kpi.MilestoneMissed;
import dev.kizuna.event.partner.KeyPersonAppointed;
import dev.kizuna.event.partner.RampMetric;
import dev.kizuna.kpi.fixture.CourseEvents;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.LoadEvents;
import dev.kizuna.kpi.fixture.RunningTopology;
import dev.kizuna.schemas.catalogue.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Days, numbers and ids from nowhere: what cannot be is put aside and counted, what can be stops nothing. */
class ImpossibleRangesTest {

    private static final Instant MORNING = at("2026-05-11T00:30:00Z");

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final RunningTopology kpi = new RunningTopology();
    private final Events p1 = Events.of("p1");
    private final CourseEvents c1 = CourseEvents.of("p1", "c1");

    @AfterEach
    void close() {
        kpi.close();
    }

    @Test
    void shouldPutARampAsideWhenItsRangesCannotBe() {
        // given
        var farAway = KeyPersonAppointed.newBuilder(p1.appointed("k1", MORNING))
                .setRampStart(at("9950-01-01T00:00:00Z"))
                .build();
        LocalDate day = LocalDate.parse("2026-05-11");
        SpecificRecord[] impossible = {
            farAway,
            p1.planned(MORNING, "k1", target(3_651, RampMetric.PROSPECTS, 1)),
            p1.planned(MORNING, "k1", target(0, RampMetric.PROSPECTS, 1)),
            p1.planned(MORNING, "k1", target(30, RampMetric.PROSPECTS, 0)),
            LoadEvents.valley(MORNING, "k1", "backwards", day, day.minusDays(1), 50),
            LoadEvents.valley(MORNING, "k1", "ancient", LocalDate.parse("0001-01-01"), day, 50),
            LoadEvents.valley(MORNING, "k1", "endless", day, LocalDate.parse("9999-12-31"), 50),
            LoadEvents.valley(MORNING, "k1", "steep", day, day, 10_001)
        };

        // when
        kpi.given(impossible)
                .given(p1.appointed("k1", MORNING), p1.deal(MORNING, "d1", DealStage.PROSPECT, null, null, "k1"));

        // then
        assertThat(kpi.deadLetters(Topics.PARTNER_KEYPERSON)).hasSize(impossible.length);
        assertThat(ranges()).isEqualTo(impossible.length);
        assertThat(kpi.card("p1/KEY_PERSON/k1/2026-05-11").getCounters()).containsOnly(entry("prospects", 1L));
    }

    @Test
    void shouldPutACampaignAsideWhenItsDaysCannotBe() {
        // given
        SpecificRecord[] impossible = {
            c1.planned(MORNING, "2026-05-20", "2026-05-11"),
            c1.planned(MORNING, "0001-01-01", "2026-05-11"),
            c1.planned(MORNING, "2026-05-11", "9999-12-31"),
            c1.adjusted(MORNING, "a1", "end", "9999-12-31")
        };

        // when
        kpi.given(impossible).given(p1.lead(MORNING, "l1", "c1", null));

        // then
        assertThat(kpi.deadLetters(Topics.CAMPAIGN_LIFECYCLE)).hasSize(impossible.length);
        assertThat(ranges()).isEqualTo(impossible.length);
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-11").getCounters()).containsOnly(entry("leads", 1L));
    }

    @Test
    void shouldMissTheLargestTargetThereIsWhenAPeakAsksForAHundredTimesAsMuch() {
        // given
        Instant start = kpi.now().minus(Duration.ofDays(10));
        LocalDate day = LocalDate.ofInstant(start, TOKYO);
        kpi.given(
                p1.appointed("k1", start, target(30, RampMetric.PROSPECTS, 1)),
                p1.planned(start.plusSeconds(1), "k1", target(30, RampMetric.PROSPECTS, Integer.MAX_VALUE)),
                LoadEvents.valley(start, "k1", "peak", day, day.plusDays(60), 10_000));

        // when
        kpi.given(p1.deal(start, "d1", DealStage.PROSPECT, null, null, "k1"));
        kpi.advance(Duration.ofDays(25));

        // then
        assertThat(kpi.deadLetters(Topics.PARTNER_KEYPERSON)).isEmpty();
        assertThat(kpi.milestones())
                .filteredOn(MilestoneMissed.class::isInstance)
                .singleElement()
                .satisfies(missed ->
                        assertThat(((MilestoneMissed) missed).getTarget()).isEqualTo(Integer.MAX_VALUE));
    }

    @Test
    void shouldWatchACampaignWhenTheIdOfAnotherGoesOnBehindItsOwn() {
        // given
        Instant launched = at("2026-05-01T00:00:00Z");
        kpi.given(
                c1.planned(launched, "2026-05-01", "2026-06-30"),
                c1.launched(launched, CourseEvents.target("leads", 60)));

        // when
        kpi.given(
                p1.lead(launched, "l1", "c1", null),
                p1.lead(launched, "l2", "c1/next", null),
                p1.lead(launched, "l3", "c1/2026-05-11", null));
        kpi.advance(Duration.ofDays(3)).advance(Duration.ofDays(1));

        // then
        assertThat(kpi.gaps())
                .filteredOn(KpiGapDetected.class::isInstance)
                .last()
                .satisfies(gap -> assertThat(((KpiGapDetected) gap).getActual()).isEqualByComparingTo("1"));
    }

    @Test
    @Timeout(60)
    void shouldWatchTenYearsAtMostOfACampaignThatIsToRunForEver() {
        // given
        kpi.given(
                c1.planned(at("1970-01-02T00:00:00Z"), "1970-01-02", "9899-12-31"),
                c1.launched(at("1970-01-02T00:00:00Z"), CourseEvents.target("leads", 1_000_000)));

        // when
        kpi.given(p1.lead(at("1971-01-01T00:00:00Z"), "l1", "c1", null));
        kpi.advance(Duration.ofDays(2)).advance(Duration.ofDays(1));

        // then
        assertThat(kpi.deadLetters(Topics.CAMPAIGN_LIFECYCLE)).isEmpty();
        assertThat(kpi.card("p1/CAMPAIGN/c1/1971-01-01").getCounters()).containsOnly(entry("leads", 1L));
    }

    private double ranges() {
        return kpi.meters().counter("kizuna.kpi.implausible", "kind", "range").count();
    }
}
