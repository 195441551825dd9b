package dev.kizuna.kpi.ramp.topology;

import static dev.kizuna.kpi.fixture.Events.at;
import static dev.kizuna.kpi.fixture.Events.target;
import static dev.kizuna.kpi.fixture.LoadEvents.success;
import static dev.kizuna.kpi.fixture.LoadEvents.valley;
import static dev.kizuna.kpi.fixture.LoadEvents.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.kpi.MilestoneMissed;
import dev.kizuna.event.kpi.MilestoneReached;
import dev.kizuna.event.partner.RampMetric;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.RunningTopology;
import dev.kizuna.schemas.catalogue.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ramp's clock stands at 2026-06-01T09:00 in Tokyo when a test begins. */
class RampTopologyTest {

    private static final Instant START = RunningTopology.NOW;
    private static final Instant END_OF_DAY_30 = at("2026-06-30T15:00:00Z");
    private static final Duration SETTLE = Duration.ofSeconds(61);

    private final RunningTopology kpi = new RunningTopology();
    private final Events p1 = Events.of("p1");

    @AfterEach
    void close() {
        kpi.close();
    }

    @Test
    void shouldSayReachedTheMomentTheCountIsThere() {
        // given
        kpi.given(p1.appointed("k1", START)).advance(Duration.ofDays(5));
        for (int day = 1; day <= 4; day++) {
            kpi.given(prospect("d" + day, START.plus(Duration.ofDays(day))));
        }
        assertThat(kpi.milestones()).isEmpty();

        // when
        DealStageReached fifth = prospect("d5", START.plus(Duration.ofDays(5)));
        kpi.given(fifth);

        // then
        assertThat(kpi.milestones()).singleElement().isInstanceOfSatisfying(MilestoneReached.class, reached -> {
            assertThat(reached.getPartnerId()).isEqualTo("p1");
            assertThat(reached.getKeyPersonId()).isEqualTo("k1");
            assertThat(reached.getRampDay()).isEqualTo(30);
            assertThat(reached.getMetric()).isEqualTo("PROSPECTS");
            assertThat(reached.getTarget()).isEqualTo(5);
            assertThat(reached.getActual()).isEqualTo(5);
            assertThat(reached.getOccurredAt()).isEqualTo(fifth.getOccurredAt());
            assertThat(reached.getCauseEventId()).contains(fifth.getEventId());
        });
    }

    @Test
    void shouldSayNothingOfTargetsThatHeldOnlyWhileHistoryWasRead() {
        // given
        Instant published = START.minus(Duration.ofHours(3));
        Instant begin = START.minus(Duration.ofDays(10));
        kpi.givenOf(published, p1.appointed("k1", begin), order("d1", begin.plusSeconds(60)));
        kpi.advance(Duration.ofSeconds(50));
        kpi.givenOf(published, order("d2", begin.plusSeconds(90)));
        kpi.advance(Duration.ofSeconds(50));

        // when
        kpi.givenOf(published, p1.planned(begin.plusSeconds(30), "k1", target(90, RampMetric.ORDERS, 2)));
        assertThat(kpi.milestones()).isEmpty();
        kpi.advance(SETTLE);

        // then
        assertThat(kpi.milestones()).singleElement().isInstanceOfSatisfying(MilestoneReached.class, reached -> {
            assertThat(reached.getTarget()).isEqualTo(2);
            assertThat(reached.getOccurredAt()).isEqualTo(begin.plusSeconds(90));
        });
    }

    @Test
    void shouldWaitNoLongerThanAnHourForTheEndOfHistory() {
        // given
        Instant published = START.minus(Duration.ofDays(1));
        kpi.givenOf(
                published,
                p1.appointed("k1", published, target(1, RampMetric.ORDERS, 1)),
                order("d1", published.plusSeconds(1)));

        // when
        for (int i = 0; i < 119; i++) {
            kpi.advance(Duration.ofSeconds(30));
            kpi.givenOf(published, p1.appointed("k" + (i + 2), published));
        }
        assertThat(kpi.milestones()).isEmpty();
        for (int i = 0; i < 5; i++) {
            kpi.advance(Duration.ofSeconds(30));
            kpi.givenOf(published, p1.appointed("l" + i, published));
        }

        // then
        assertThat(kpi.milestones()).singleElement().isInstanceOf(MilestoneReached.class);
    }

    @Test
    void shouldSayEachMilestoneOnceWhenDealsAreRepeatedOrGoOn() {
        // given
        kpi.given(p1.appointed("k1", START, target(30, RampMetric.PROSPECTS, 1)));

        // when
        kpi.given(prospect("d1", START), prospect("d1", START), prospect("d2", START), prospect("d1", START));

        // then
        assertThat(kpi.milestones()).hasSize(1);
    }

    @Test
    @DisplayName("Edge case 29: on an idle stream the wall clock ends the days of a ramp")
    void shouldSayMissedOnceWhenTheLocalDayHasPassed() {
        // given
        kpi.given(p1.appointed("k1", START), prospect("d1", START));

        // when
        kpi.advance(Duration.between(START, END_OF_DAY_30).minusSeconds(1));
        assertThat(kpi.milestones()).isEmpty();
        kpi.advance(Duration.ofSeconds(1)).advance(Duration.ofHours(1));

        // then
        assertThat(kpi.milestones()).singleElement().isInstanceOfSatisfying(MilestoneMissed.class, missed -> {
            assertThat(missed.getRampDay()).isEqualTo(30);
            assertThat(missed.getActual()).isEqualTo(1);
            assertThat(missed.getOccurredAt()).isEqualTo(END_OF_DAY_30);
        });
    }

    @Test
    void shouldSayAllThreeMissedInTheirTimeWhenNothingHappens() {
        // given
        kpi.given(p1.appointed("k1", START));

        // when
        kpi.advance(Duration.ofDays(100));

        // then
        assertThat(kpi.milestones())
                .extracting(event -> ((MilestoneMissed) event).getRampDay())
                .containsExactly(30, 60, 90);
    }

    @Test
    void shouldSayReachedAfterMissedWhenADealInTimeArrivesLate() {
        // given
        kpi.given(p1.appointed("k1", START, target(30, RampMetric.POCS, 1)));
        kpi.advance(Duration.ofDays(31));
        assertThat(kpi.milestones()).singleElement().isInstanceOf(MilestoneMissed.class);

        // when
        kpi.given(p1.deal(END_OF_DAY_30.minusMillis(1), "d1", DealStage.POC_AGREED, null, null, "k1"));

        // then
        assertThat(kpi.milestones()).singleElement().isInstanceOf(MilestoneReached.class);
    }

    @Test
    void shouldNotCountWhatHappenedBeforeTheRampOrAfterTheDay() {
        // given
        Instant startOfDay1 = at("2026-05-31T15:00:00Z");
        kpi.given(p1.appointed("k1", START, target(30, RampMetric.ORDERS, 1)));

        // when
        kpi.given(
                p1.deal(startOfDay1.minusMillis(1), "d1", DealStage.WON, null, null, "k1"),
                p1.deal(END_OF_DAY_30, "d2", DealStage.WON, null, null, "k1"));
        assertThat(kpi.milestones()).isEmpty();
        kpi.given(p1.deal(startOfDay1, "d3", DealStage.WON, null, null, "k1"));

        // then
        assertThat(kpi.milestones()).singleElement().isInstanceOf(MilestoneReached.class);
    }

    @Test
    void shouldCountDealsThatInheritTheKeyPersonFromALeadThatComesLater() {
        // given
        kpi.given(
                p1.appointed("k1", START, target(30, RampMetric.PROSPECTS, 1)),
                p1.deal(START, "d1", DealStage.PROSPECT, "l1", null, null));
        assertThat(kpi.milestones()).isEmpty();

        // when
        kpi.given(p1.lead(START, "l1", null, "k1"));

        // then
        assertThat(kpi.milestones()).singleElement().isInstanceOf(MilestoneReached.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldNameTheFifthDealWhenHistoryComesInAnyOrder(long seed) {
        // given
        Instant rampStart = START.minus(Duration.ofDays(100));
        List<SpecificRecord> history = new ArrayList<>();
        history.add(p1.appointed("k1", rampStart, target(30, RampMetric.PROSPECTS, 5)));
        for (int day = 1; day <= 5; day++) {
            history.add(prospect("d" + day, rampStart.plus(Duration.ofDays(day))));
        }
        Collections.shuffle(history, new Random(seed));

        // when
        kpi.given(history.toArray(SpecificRecord[]::new)).advance(SETTLE).advance(SETTLE);

        // then
        assertThat(kpi.milestones())
                .singleElement()
                .isInstanceOfSatisfying(
                        MilestoneReached.class,
                        reached -> assertThat(reached.getOccurredAt()).isEqualTo(rampStart.plus(Duration.ofDays(5))));
    }

    @Test
    void shouldWaitForDealsCloseBehindWhenAnAppointmentIsHistory() {
        // given
        kpi.given(p1.appointed("k1", START.minus(Duration.ofDays(40)), target(30, RampMetric.ORDERS, 1)));

        // when
        kpi.advance(Duration.ofSeconds(59));
        assertThat(kpi.milestones()).isEmpty();
        kpi.advance(Duration.ofSeconds(1));

        // then
        assertThat(kpi.milestones()).singleElement().isInstanceOf(MilestoneMissed.class);
    }

    @Test
    void shouldFollowThePlanAgreedLast() {
        // given
        kpi.given(
                p1.appointed("k1", START),
                p1.planned(START.plusSeconds(2), "k1", target(10, RampMetric.PROSPECTS, 1)),
                p1.planned(START.plusSeconds(1), "k1", target(20, RampMetric.PROSPECTS, 9)));

        // when
        kpi.given(prospect("d1", START));

        // then
        assertThat(kpi.milestones())
                .singleElement()
                .isInstanceOfSatisfying(
                        MilestoneReached.class,
                        reached -> assertThat(reached.getRampDay()).isEqualTo(10));
    }

    @Test
    void shouldSayReachedAgainOnlyWhenTheTargetWasRaised() {
        // given
        kpi.given(p1.appointed("k1", START, target(30, RampMetric.PROSPECTS, 2)));
        kpi.given(prospect("d1", START), prospect("d2", START));
        assertThat(kpi.milestones()).hasSize(1);

        // when
        kpi.given(p1.planned(START.plusSeconds(1), "k1", target(30, RampMetric.PROSPECTS, 1)));
        assertThat(kpi.milestones()).isEmpty();
        kpi.given(p1.planned(START.plusSeconds(2), "k1", target(30, RampMetric.PROSPECTS, 3)));
        assertThat(kpi.milestones()).isEmpty();
        kpi.given(prospect("d3", START));

        // then
        assertThat(kpi.milestones())
                .singleElement()
                .isInstanceOfSatisfying(
                        MilestoneReached.class,
                        reached -> assertThat(reached.getTarget()).isEqualTo(3));
    }

    @Test
    void shouldMissNothingWhenTheKeyPersonStoodDownBefore() {
        // given
        kpi.given(p1.appointed("k1", START)).advance(Duration.ofDays(3));
        kpi.given(p1.stoodDown(kpi.now(), "k1"));

        // when
        kpi.advance(Duration.ofDays(100));

        // then
        assertThat(kpi.milestones()).isEmpty();
    }

    @Test
    void shouldBeginAnewWhenAKeyPersonIsAppointedAgain() {
        // given
        kpi.given(p1.appointed("k1", START, target(30, RampMetric.PROSPECTS, 1)), prospect("d1", START));
        kpi.milestones();
        Instant again = START.plus(Duration.ofDays(200));

        // when
        kpi.advance(Duration.ofDays(200))
                .given(p1.appointed("k1", again, target(30, RampMetric.PROSPECTS, 1)), prospect("d2", again));

        // then
        assertThat(kpi.milestones())
                .singleElement()
                .isInstanceOfSatisfying(
                        MilestoneReached.class,
                        reached -> assertThat(reached.getOccurredAt()).isEqualTo(again));
    }

    @Test
    void shouldMoveTheDeadlineWhenThePartnersZoneIsAnother() {
        // given
        kpi.given(p1.appointed("k1", START, target(1, RampMetric.ORDERS, 1)), p1.profile("America/New_York"));

        // when
        kpi.advance(Duration.between(START, at("2026-06-01T03:59:59Z")));
        assertThat(kpi.milestones()).isEmpty();
        kpi.advance(Duration.ofSeconds(1));

        // then
        assertThat(kpi.milestones())
                .singleElement()
                .isInstanceOfSatisfying(
                        MilestoneMissed.class,
                        missed -> assertThat(missed.getOccurredAt()).isEqualTo(at("2026-06-01T04:00:00Z")));
    }

    @Test
    void shouldPutAPlanAsideWhenItsTargetsCannotBe() {
        // when
        kpi.given(
                p1.appointed("k1", START, target(0, RampMetric.ORDERS, 1)),
                p1.appointed("k2", Instant.ofEpochMilli(Long.MAX_VALUE)));

        // then
        assertThat(kpi.deadLetters(Topics.PARTNER_KEYPERSON)).hasSize(2);
    }

    @Test
    void shouldAskForLessWhenAValleyIsPlanned() {
        // given 15 of 30 days at 20 percent: 60 percent of 5
        kpi.given(p1.appointed("k1", START), valley(START, "k1", "v1", day(11), day(25), 20));

        // when
        kpi.given(prospect("d1", START), prospect("d2", START));
        assertThat(kpi.milestones()).isEmpty();
        kpi.given(prospect("d3", START));

        // then
        assertThat(kpi.milestones()).singleElement().isInstanceOfSatisfying(MilestoneReached.class, reached -> {
            assertThat(reached.getTarget()).isEqualTo(3);
            assertThat(reached.getAgreed()).contains(5);
        });
    }

    @Test
    void shouldTurnAMissIntoReachedWhenTheValleyIsHeardOfLate() {
        // given
        kpi.given(p1.appointed("k1", START), prospect("d1", START), prospect("d2", START), prospect("d3", START));
        kpi.advance(Duration.ofDays(31));
        assertThat(kpi.milestones()).singleElement().isInstanceOfSatisfying(MilestoneMissed.class, missed -> {
            assertThat(missed.getTarget()).isEqualTo(5);
            assertThat(missed.getAgreed()).isEmpty();
        });

        // when
        kpi.given(valley(START, "k1", "v1", day(11), day(25), 20));

        // then
        assertThat(kpi.milestones())
                .singleElement()
                .isInstanceOfSatisfying(
                        MilestoneReached.class,
                        reached -> assertThat(reached.getTarget()).isEqualTo(3));
    }

    @Test
    void shouldAskForAllAgainWhenTheValleyIsTakenBack() {
        // given
        kpi.given(
                p1.appointed("k1", START),
                valley(START, "k1", "v1", day(11), day(25), 20),
                prospect("d1", START),
                prospect("d2", START));

        // when
        kpi.given(withdrawn(START.plusSeconds(9), "k1", "v1"), prospect("d3", START), prospect("d4", START));
        assertThat(kpi.milestones()).isEmpty();
        kpi.given(prospect("d5", START));

        // then
        assertThat(kpi.milestones()).singleElement().isInstanceOfSatisfying(MilestoneReached.class, reached -> {
            assertThat(reached.getTarget()).isEqualTo(5);
            assertThat(reached.getAgreed()).isEmpty();
        });
    }

    @Test
    void shouldMissNothingWhenAValleyLeavesNothingOfATarget() {
        // given
        kpi.given(p1.appointed("k1", START, target(30, RampMetric.PROSPECTS, 5)));

        // when
        kpi.given(valley(START, "k1", "v1", day(1), day(30), 0)).advance(Duration.ofDays(40));

        // then
        assertThat(kpi.milestones()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldJudgeTheSameWhenPhasesAndDealsComeInAnyOrderAndTwice(long seed) {
        // given
        Instant rampStart = START.minus(Duration.ofDays(100));
        LocalDate first = LocalDate.ofInstant(rampStart, ZoneId.of("Asia/Tokyo"));
        List<SpecificRecord> history = new ArrayList<>();
        history.add(p1.appointed("k1", rampStart, target(30, RampMetric.PROSPECTS, 5)));
        history.add(valley(rampStart, "k1", "v1", first.plusDays(10), first.plusDays(24), 20));
        history.add(valley(rampStart, "k1", "v2", first, first.plusDays(5), 0));
        history.add(withdrawn(rampStart, "k1", "v2"));
        for (int day = 1; day <= 3; day++) {
            history.add(prospect("d" + day, rampStart.plus(Duration.ofDays(day))));
        }
        history.addAll(history.subList(1, 4));
        Collections.shuffle(history, new Random(seed));

        // when
        kpi.given(history.toArray(SpecificRecord[]::new)).advance(SETTLE).advance(SETTLE);

        // then
        assertThat(kpi.milestones())
                .last()
                .isInstanceOfSatisfying(
                        MilestoneReached.class,
                        reached -> assertThat(reached.getTarget()).isEqualTo(3));
    }

    @Test
    void shouldPutAPhaseAsideWhenItsDaysCannotBe() {
        // when
        kpi.given(valley(START, "k1", "v1", day(25), day(11), 20), valley(START, "k1", "v2", day(1), day(2), -5));

        // then
        assertThat(kpi.deadLetters(Topics.PARTNER_KEYPERSON)).hasSize(2);
    }

    @Test
    void shouldSayNothingOfAStepOnTheWay() {
        // given
        kpi.given(p1.appointed("k1", START, target(30, RampMetric.PROSPECTS, 1)));

        // when
        kpi.given(success(START, "k1", "s1", "first-proposal"), success(START, "k1", "s1", "first-proposal"));

        // then
        assertThat(kpi.milestones()).isEmpty();
        assertThat(kpi.deadLetters(Topics.PARTNER_KEYPERSON)).isEmpty();
    }

    /** The local date of a day of the ramp that begins when the test does. */
    private static LocalDate day(int rampDay) {
        return LocalDate.parse("2026-06-01").plusDays(rampDay - 1L);
    }

    private DealStageReached order(String dealId, Instant at) {
        return p1.deal(at, dealId, DealStage.WON, null, null, "k1");
    }

    private DealStageReached prospect(String dealId, Instant at) {
        return p1.deal(at, dealId, DealStage.PROSPECT, null, null, "k1");
    }
}
