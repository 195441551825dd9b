package dev.kizuna.kpi.ramp.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kizuna.kpi.fixture.SettableClock;
import dev.kizuna.kpi.ramp.application.RampProgress.Status;
import dev.kizuna.kpi.ramp.application.RampProgress.Step;
import dev.kizuna.kpi.ramp.application.RampProgress.TargetProgress;
import dev.kizuna.kpi.ramp.domain.Appointment;
import dev.kizuna.kpi.ramp.domain.LoadPhase;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.ramp.domain.Outcome;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.ramp.domain.Success;
import dev.kizuna.kpi.ramp.domain.Target;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.domain.PublishedScorecards;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** It is noon in Tokyo on the 15th day of the ramp of k1. */
class ReadingRampsTest {

    private static final Instant START = Instant.parse("2026-06-01T03:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-06-01");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Target FIVE = new Target(30, Metric.PROSPECTS, 5);

    private final List<DayScorecard> cards = new ArrayList<>();
    private Ramp ramp = Ramp.unknown("p1", "k1", TOKYO)
            .appointed(new Appointment(moment(0), START, List.of(FIVE, new Target(60, Metric.POCS, 2))));

    @Test
    void shouldShowWhatIsAskedForBesideWhatWasAgreed() {
        // given
        card(2, Map.of("prospects", 2L));
        card(14, Map.of("prospects", 1L));
        card(40, Map.of("prospects", 9L));
        ramp = ramp.planned(valley(11, 25, 20));

        // then
        assertThat(read().targets())
                .extracting(
                        target -> target.asked().count(),
                        target -> target.asked().agreed().count(),
                        TargetProgress::actual,
                        target -> target.toDate().toPlainString(),
                        TargetProgress::status)
                .containsExactly(tuple(3, 5, 3L, "1.83", Status.OPEN), tuple(2, 2, 0L, "0.37", Status.OPEN));
    }

    @Test
    void shouldShowWhatBecameOfTargetsByWhatIsAskedForNow() {
        // given 5 were missed before the valley was heard of, then 3 were there
        Instant reachedAt = START.plus(Duration.ofDays(2));
        ramp = ramp.with(new Outcome(FIVE, false, START.plus(Duration.ofDays(30))));
        assertThat(read().targets().getFirst().status()).isEqualTo(Status.MISSED);

        // when
        ramp = ramp.planned(valley(11, 25, 20)).with(new Outcome(new Target(30, Metric.PROSPECTS, 3), true, reachedAt));

        // then
        assertThat(read().targets().getFirst().status()).isEqualTo(Status.REACHED);
        assertThat(read().targets().getFirst().reachedAt()).isEqualTo(reachedAt);
    }

    @Test
    void shouldWaiveATargetOfWhichAValleyLeavesNothing() {
        ramp = ramp.planned(valley(1, 30, 0));
        assertThat(read().targets()).extracting(TargetProgress::status).containsExactly(Status.WAIVED, Status.OPEN);
    }

    @Test
    void shouldShowTheRampAsItsFiguresWereAtATimeThatHasBeen() {
        // given cards are counted as many seconds after the start as the day has
        card(2, Map.of("prospects", 4L));
        card(14, Map.of("prospects", 1L, "proposed", 1L));
        ramp = ramp.with(new Outcome(FIVE, true, START.plusSeconds(14)))
                .succeeded(new Success(moment(3), "s1", "demo-held", null, null))
                .succeeded(new Success(moment(14), "s2", "demo-held", null, null));

        // when
        RampProgress then = reading().read("k1", START.plusSeconds(13)).orElseThrow();
        RampProgress later = reading().read("k1", START.plusSeconds(14)).orElseThrow();

        // then
        assertThat(then.today()).isEqualTo(FIRST_DAY);
        assertThat(then.targets())
                .extracting(TargetProgress::actual, TargetProgress::status, TargetProgress::reachedAt)
                .containsExactly(tuple(4L, Status.OPEN, null), tuple(0L, Status.OPEN, null));
        assertThat(then.successes()).extracting(Step::successId).containsExactly("s1");
        assertThat(later.targets())
                .extracting(TargetProgress::actual, TargetProgress::status, TargetProgress::reachedAt)
                .containsExactly(tuple(5L, Status.REACHED, START.plusSeconds(14)), tuple(0L, Status.OPEN, null));
        assertThat(then.seen().revision()).isLessThan(later.seen().revision());
        assertThat(reading().curve("k1", START.plusSeconds(13)).orElseThrow().points())
                .filteredOn(point -> point.actual() != null)
                .extracting(RampCurve.Point::rampDay)
                .containsExactly(1, 1);
    }

    @Test
    void shouldShowATargetAsMissedOnceItsDayWasOverThen() {
        // given
        Instant dayAfter = START.plus(Duration.ofDays(30));

        // then
        assertThat(reading().read("k1", dayAfter).orElseThrow().targets())
                .extracting(TargetProgress::status)
                .containsExactly(Status.MISSED, Status.OPEN);
    }

    @Test
    void shouldShowEachDayOfTheCurve() {
        // given
        card(2, Map.of("prospects", 2L));
        card(14, Map.of("prospects", 1L));
        ramp = ramp.planned(valley(11, 25, 20));

        // when
        RampCurve curve = reading().curve("k1").orElseThrow();

        // then
        assertThat(curve.points()).hasSize(30 + 60);
        assertThat(curve.points().subList(0, 30))
                .allMatch(point -> point.metric() == Metric.PROSPECTS)
                .extracting(point -> point.rampDay() + " " + point.toDate() + " " + point.actual() + " "
                        + (point.phase() == null ? "-" : point.phase().phaseId()))
                .contains("1 0.17 0 -", "2 0.33 2 -", "11 1.70 2 v1", "15 1.83 3 v1", "16 1.87 null v1")
                .endsWith("30 3.00 null -");
    }

    @Test
    void shouldShowStepsThatWereNotedAndThoseThatTheFiguresShow() {
        // given
        card(3, Map.of("proposed", 1L));
        card(5, Map.of("approvals", 2L));
        card(6, Map.of("approvals", 1L));
        var before = new Success(new Moment(START.minus(Duration.ofDays(9)), "e"), "s0", "first-demo", null, null);
        var noted = new Success(new Moment(START.plus(Duration.ofDays(1)), "e"), "s1", "first-proposal", "d1", null);
        ramp = ramp.succeeded(before).succeeded(noted).succeeded(noted);

        // then
        assertThat(read().successes())
                .containsExactly(
                        new Step(FIRST_DAY.plusDays(1), "first-proposal", true, "s1", "d1"),
                        new Step(FIRST_DAY.plusDays(4), "internal-approval-started", false, null, null));
    }

    @Test
    void shouldSayOfWhenTheFiguresAre() {
        card(2, Map.of("prospects", 2L));
        card(3, Map.of("prospects", 2L));
        Seen seen = read().seen();
        assertThat(seen.revision()).isEqualTo(5);
        assertThat(seen.asOf()).isEqualTo(START.plusSeconds(3));
        assertThat(seen.sources()).containsExactly(new DayScorecard.Source("campaign.activity", 0, 3));
    }

    @Test
    void shouldShowNobodyWhoWasNotAppointed() {
        ramp = Ramp.unknown("p1", "k1", TOKYO);
        assertThat(reading().read("k1")).isEmpty();
        assertThat(reading().curve("k1")).isEmpty();
        assertThat(reading().ofPartner("p1")).isEmpty();
    }

    @Test
    void shouldGiveTheFinalTargetOfEachMetricWithWhatShouldBeThereByADay() {
        // given
        ramp = ramp.planned(valley(11, 25, 20));
        var targets = new RampTargets(new OneRamp());

        // then
        assertThat(targets.of(Scope.KEY_PERSON, "k1", FIRST_DAY.plusDays(14)))
                .extracting(target -> target.name() + " " + target.target() + " " + target.toDate())
                .containsExactly("prospects 3 1.83", "pocs 2 0.37");
        assertThat(targets.of(Scope.KEY_PERSON, "k1", FIRST_DAY.plusDays(400)))
                .extracting(target -> target.name() + " " + target.toDate())
                .containsExactly("prospects 3.00", "pocs 1.60");
        assertThat(targets.of(Scope.KEY_PERSON, "k1", FIRST_DAY.minusDays(1))).isEmpty();
        assertThat(targets.of(Scope.KEY_PERSON, "k9", FIRST_DAY)).isEmpty();
        assertThat(targets.of(Scope.PARTNER, "k1", FIRST_DAY)).isEmpty();
    }

    private RampProgress read() {
        assertThat(reading().ofPartner("p1")).hasSize(1);
        return reading().read("k1").orElseThrow();
    }

    private ReadingRamps reading() {
        var current = new CardsOfTheTest();
        PublishedScorecards published = new PublishedScorecards() {
            @Override
            public void store(Collection<DayScorecard> cards) {
                throw new UnsupportedOperationException("Read only");
            }

            @Override
            public Optional<List<DayScorecard>> find(
                    Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to, Instant asOf) {
                return current.find(scope, scopeId, from, to)
                        .map(found -> found.stream()
                                .filter(card -> !card.asOf().isAfter(asOf))
                                .toList());
            }
        };
        return new ReadingRamps(new OneRamp(), current, published, new SettableClock(START.plus(Duration.ofDays(14))));
    }

    private void card(int rampDay, Map<String, Long> counters) {
        cards.add(new DayScorecard(
                Scope.KEY_PERSON,
                "k1",
                "p1",
                FIRST_DAY.plusDays(rampDay - 1L),
                "Asia/Tokyo",
                rampDay,
                START.plusSeconds(rampDay),
                counters,
                Map.of(),
                "JPY",
                Map.of(),
                Map.of(),
                List.of(new DayScorecard.Source("campaign.activity", 0, rampDay))));
    }

    private static LoadPhase valley(int fromDay, int toDay, int percent) {
        return new LoadPhase(
                moment(1),
                "v1",
                LoadPhase.Kind.VALLEY,
                FIRST_DAY.plusDays(fromDay - 1L),
                FIRST_DAY.plusDays(toDay - 1L),
                percent);
    }

    private static Moment moment(int seconds) {
        return new Moment(START.plusSeconds(seconds), "e" + seconds);
    }

    private final class OneRamp implements Ramps {

        @Override
        public Optional<Ramp> find(String keyPersonId) {
            return Optional.of(ramp).filter(known -> known.keyPersonId().equals(keyPersonId));
        }

        @Override
        public List<Ramp> ofPartners(Collection<String> partnerIds) {
            return partnerIds.contains(ramp.partnerId()) ? List.of(ramp) : List.of();
        }

        @Override
        public void change(Collection<RampChange> changes) {
            throw new UnsupportedOperationException("Read only");
        }

        @Override
        public void locate(Map<String, ZoneId> zones) {
            throw new UnsupportedOperationException("Read only");
        }
    }

    private final class CardsOfTheTest implements Scorecards {

        @Override
        public Optional<List<DayScorecard>> find(
                Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to) {
            assertThat(scope).isEqualTo(Scope.KEY_PERSON);
            return Optional.of(cards.stream()
                            .filter(card -> card.scopeId().equals(scopeId))
                            .filter(card -> from == null || !card.day().isBefore(from))
                            .filter(card -> to == null || !card.day().isAfter(to))
                            .toList())
                    .filter(found -> !found.isEmpty());
        }
    }
}
