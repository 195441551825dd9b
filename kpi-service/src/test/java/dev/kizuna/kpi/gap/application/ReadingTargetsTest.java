package dev.kizuna.kpi.gap.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.fixture.SettableClock;
import dev.kizuna.kpi.gap.application.TargetReport.Point;
import dev.kizuna.kpi.gap.application.TargetReport.Progress;
import dev.kizuna.kpi.gap.application.TargetReport.Standing;
import dev.kizuna.kpi.gap.domain.CampaignTarget;
import dev.kizuna.kpi.gap.domain.Course;
import dev.kizuna.kpi.gap.domain.Courses;
import dev.kizuna.kpi.gap.domain.Effect;
import dev.kizuna.kpi.gap.domain.FunnelFigures;
import dev.kizuna.kpi.gap.domain.GapReport;
import dev.kizuna.kpi.gap.domain.GapRules;
import dev.kizuna.kpi.gap.domain.Gaps;
import dev.kizuna.kpi.gap.domain.KnownCourse;
import dev.kizuna.kpi.gap.domain.Metric;
import dev.kizuna.kpi.gap.domain.Report;
import dev.kizuna.kpi.gap.domain.Report.Adjusted;
import dev.kizuna.kpi.gap.domain.Report.Planned;
import dev.kizuna.kpi.gap.domain.Report.Turned;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import dev.kizuna.kpi.scorecard.domain.Targets.Target;
import java.math.BigDecimal;
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

/** It is noon of 2026-06-10 in Tokyo; the campaign runs from the 1st to the 30th and is to bring 60 leads. */
class ReadingTargetsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-06-10T03:00:00Z");
    private static final CampaignTarget LEADS = new CampaignTarget(Metric.LEADS, new BigDecimal("60.0000"), "count");
    private static final CampaignTarget CPL = new CampaignTarget(Metric.CPL, new BigDecimal("500.0000"), "JPY");

    private final List<DayScorecard> cards = new ArrayList<>();
    private final OneCourse courses = new OneCourse();
    private final OneGap gaps = new OneGap();
    private final Scorecards scorecards =
            (scope, id, from, to) -> scope == Scope.CAMPAIGN && id.equals("c1") ? Optional.of(cards) : Optional.empty();

    private final ReadingTargets reading =
            new ReadingTargets(courses, gaps, scorecards, GapRules.USUAL, new SettableClock(NOW));

    @Test
    void shouldShowTargetToDateBesideWhatIsThereDayByDay() {
        // given
        planned();
        launched();
        cards.add(card("p1", "2026-06-01", 4, 3));
        cards.add(card("p2", "2026-06-01", 2, 1));
        cards.add(card("p1", "2026-06-10", 1, 1));

        // when
        TargetReport report = reading.read("c1", 7).orElseThrow();

        // then
        Progress leads = report.targets().getFirst();
        assertThat(leads.toDate()).isEqualByComparingTo("20");
        assertThat(leads.actual()).isEqualByComparingTo("7");
        assertThat(leads.share()).isEqualByComparingTo("0.1167");
        assertThat(leads.standing()).isEqualTo(Standing.MISSED);
        assertThat(leads.gapId()).isEqualTo("g1");
        assertThat(leads.curve()).hasSize(30);
        assertThat(leads.curve().getFirst()).satisfies(point -> {
            assertThat(point.day()).isEqualTo(LocalDate.parse("2026-06-01"));
            assertThat(point.toDate()).isEqualByComparingTo("2");
            assertThat(point.actual()).isEqualByComparingTo("6");
        });
        assertThat(leads.curve().get(9).actual()).isEqualByComparingTo("7");
        assertThat(leads.curve().get(10)).extracting(Point::actual).isNull();
        assertThat(leads.curve().getLast().toDate()).isEqualByComparingTo("60");
        assertThat(report.status()).isEqualTo("running");
        assertThat(report.revision()).isEqualTo(5);
        assertThat(report.sources()).containsExactly(new Source("campaign.activity", 0, 4));
    }

    @Test
    void shouldSayWhyAFigureIsMissing() {
        // given
        planned();
        launched();
        cards.add(card("p1", "2026-06-01", 0, 1));

        // when
        Progress cpl = reading.read("c1", 7).orElseThrow().targets().getLast();

        // then
        assertThat(cpl.actual()).isNull();
        assertThat(cpl.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(cpl.reason()).isEqualTo("no leads");
    }

    @Test
    void shouldShowFiguresBeforeAndAfterAnAdjustmentWithoutItsOwnDay() {
        // given
        planned();
        launched();
        courses.tell(adjusted("a1", "2026-06-05T03:00:00Z"));
        courses.tell(adjusted("a2", "2026-06-07T03:00:00Z"));
        for (int day = 1; day <= 9; day++) {
            cards.add(card("p1", "2026-06-0" + day, day, 1));
        }

        // when
        List<Effect> effects = reading.read("c1", 3).orElseThrow().effects();

        // then
        assertThat(effects).hasSize(2);
        Effect first = effects.getFirst();
        assertThat(FunnelFigures.of(first.before().counted()).counters()).containsEntry("leads", 2L + 3 + 4);
        assertThat(FunnelFigures.of(first.after().counted()).counters()).containsEntry("leads", 6L + 7 + 8);
        assertThat(first.alongside()).containsExactly("a2");
        assertThat(first.isComparable()).isTrue();
        assertThat(effects.getLast().after().daysNotOver()).isEqualTo(1);
        assertThat(effects.getLast().isComparable()).isFalse();
    }

    @Test
    void shouldShowThePlanWhileItWasNotLaunched() {
        // given
        planned();

        // when
        TargetReport report = reading.read("c1", 7).orElseThrow();

        // then
        assertThat(report.status()).isEqualTo("planned");
        assertThat(report.targets()).extracting(Progress::standing).containsOnly(Standing.NOT_BEGUN);
        assertThat(report.endsOn()).isEqualTo(LocalDate.parse("2026-06-30"));
        assertThat(reading.read("c2", 7)).isEmpty();
    }

    @Test
    void shouldGiveTheTargetsOfACampaignToItsCards() {
        // given
        planned();
        launched();
        var targets = new CampaignTargets(courses);

        // when
        List<Target> found = targets.of(Scope.CAMPAIGN, "c1", LocalDate.parse("2026-06-10"));

        // then
        assertThat(found).extracting(Target::name).containsExactly("leads", "cpl");
        assertThat(found.getFirst().toDate()).isEqualByComparingTo("20");
        assertThat(found.getLast().atMost()).isTrue();
        assertThat(targets.of(Scope.PARTNER, "c1", LocalDate.parse("2026-06-10")))
                .isEmpty();
        assertThat(targets.of(Scope.CAMPAIGN, "c2", LocalDate.parse("2026-06-10")))
                .isEmpty();
    }

    private void planned() {
        courses.tell(new Planned(
                new Moment(Instant.parse("2026-05-01T00:00:00Z"), "e1"),
                LocalDate.parse("2026-06-01"),
                LocalDate.parse("2026-06-30"),
                List.of(LEADS, CPL),
                List.of()));
    }

    private void launched() {
        courses.tell(new Turned(
                Turned.Kind.LAUNCHED, new Moment(Instant.parse("2026-06-01T00:00:00Z"), "e2"), List.of(LEADS, CPL)));
    }

    private static Adjusted adjusted(String id, String at) {
        return new Adjusted(
                id, new Moment(Instant.parse(at), "e-" + id), "landing-page", "rate", List.of(), List.of(), null);
    }

    private static DayScorecard card(String partnerId, String day, long leads, long revision) {
        return new DayScorecard(
                Scope.CAMPAIGN,
                "c1",
                partnerId,
                LocalDate.parse(day),
                "Asia/Tokyo",
                revision,
                NOW,
                Map.of("leads", leads),
                Map.of(),
                "JPY",
                Map.of(),
                Map.of(),
                List.of(new Source("campaign.activity", 0, leads)));
    }

    private static final class OneCourse implements Courses {

        private @Nullable Course course;

        void tell(Report report) {
            tell(List.of(new Told("c1", "p1", report)));
        }

        @Override
        public Optional<KnownCourse> find(String campaignId) {
            return Optional.ofNullable(course)
                    .filter(known -> known.campaignId().equals(campaignId))
                    .map(known -> new KnownCourse(known, TOKYO));
        }

        @Override
        public void tell(Collection<Told> told) {
            for (Told one : told) {
                Course known = course == null ? Course.unknown(one.campaignId(), one.partnerId()) : course;
                course = known.with(one.report());
            }
        }

        @Override
        public void locate(Map<String, ZoneId> zones) {
            throw new UnsupportedOperationException("All is in Tokyo");
        }
    }

    /** A gap that is open. */
    private static final class OneGap implements Gaps {

        private static final GapReport OPEN = new GapReport(
                "g1",
                "c1",
                "p1",
                "leads",
                "count",
                null,
                LocalDate.parse("2026-06-08"),
                BigDecimal.TEN,
                BigDecimal.ONE,
                BigDecimal.ONE,
                null,
                Map.of(),
                "no-stage-fell",
                1,
                NOW,
                null);

        @Override
        public void store(List<News> news) {
            throw new UnsupportedOperationException("There is one gap");
        }

        @Override
        public Optional<GapReport> find(String gapId) {
            return Optional.of(OPEN).filter(gap -> gap.gapId().equals(gapId));
        }

        @Override
        public List<Listed> list(Wanted wanted, String after, int limit) {
            return OPEN.campaignId().equals(wanted.campaignId()) ? List.of(new Listed(OPEN, "1")) : List.of();
        }
    }
}
