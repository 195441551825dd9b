package dev.kizuna.kpi.gap.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.gap.domain.Report.Adjusted;
import dev.kizuna.kpi.gap.domain.Report.Planned;
import dev.kizuna.kpi.gap.domain.Report.Turned;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A campaign of ten days that is to bring a hundred leads. */
class CurveTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FIRST = LocalDate.parse("2026-06-01");
    private static final LocalDate LAST = LocalDate.parse("2026-06-10");
    private static final CampaignTarget HUNDRED = target(Metric.LEADS, "100");

    @Test
    void shouldAskForTheSameEachDayAndForAllOnTheLast() {
        assertThat(curve(planned()))
                .containsEntry(1, "10")
                .containsEntry(5, "50")
                .containsEntry(9, "90")
                .containsEntry(10, "100")
                .hasSize(10);
    }

    @Test
    void shouldAskForNothingWhileItIsPreparedOrReviewed() {
        var course = course(new Planned(
                        by("2026-05-01"),
                        FIRST,
                        LAST,
                        List.of(HUNDRED),
                        List.of(
                                new Phase("preparation", FIRST, LocalDate.parse("2026-06-05")),
                                new Phase("run", LocalDate.parse("2026-06-05"), LocalDate.parse("2026-06-09")),
                                new Phase("review", LAST, LAST))))
                .with(launched("2026-06-01"));

        assertThat(curve(course))
                .containsEntry(4, "0")
                .containsEntry(5, "20")
                .containsEntry(9, "100")
                .containsEntry(10, "100");
    }

    @Test
    void shouldSpreadWhatIsMissingOverTheDaysLeftWhenItRested() {
        // given a pause over the whole of the 4th, 5th and 6th
        var course = planned()
                .with(new Turned(Turned.Kind.PAUSED, by("2026-06-04"), List.of()))
                .with(launched("2026-06-07"));

        // then 30 by the 3rd, and the other 70 over the four days from the 7th
        assertThat(curve(course))
                .containsEntry(3, "30")
                .containsEntry(4, "30")
                .containsEntry(6, "30")
                .containsEntry(7, "47.5")
                .containsEntry(10, "100");
    }

    @Test
    void shouldAskForMoreFromThenOnOnlyWhenTheTargetWasRaised() {
        var course = planned().with(adjusted("2026-06-06", target(Metric.LEADS, "200"), null));

        assertThat(curve(course)).containsEntry(5, "50").containsEntry(6, "80").containsEntry(10, "200");
    }

    @Test
    void shouldAskForLessAtOnceWhenTheTargetWasLoweredOrThereIsMoreTime() {
        assertThat(curve(planned().with(adjusted("2026-06-06", target(Metric.LEADS, "40"), null))))
                .containsEntry(5, "50")
                .containsEntry(6, "24")
                .containsEntry(10, "40");
        assertThat(curve(planned().with(adjusted("2026-06-06", HUNDRED, LocalDate.parse("2026-06-20")))))
                .containsEntry(5, "50")
                .containsEntry(6, "30")
                .containsEntry(10, "50")
                .containsEntry(20, "100");
    }

    @Test
    void shouldHoldAnUpperBoundWholeOnEveryDay() {
        var bound = new CampaignTarget(Metric.CPL, new BigDecimal("500.0000"), "JPY");
        var course = Course.unknown("c1", "p1")
                .with(new Planned(by("2026-05-01"), FIRST, LAST, List.of(bound), List.of()))
                .with(launched("2026-06-01"));

        assertThat(points(course, Metric.CPL))
                .hasSize(10)
                .allSatisfy(point -> assertThat(point.toDate()).isEqualByComparingTo("500"));
    }

    @Test
    void shouldCountDaysFromTheLaunchWhenItWasLate() {
        var course = course(new Planned(by("2026-05-01"), FIRST, LAST, List.of(HUNDRED), List.of()))
                .with(launched("2026-06-09"));

        assertThat(curve(course)).containsExactlyInAnyOrderEntriesOf(Map.of(1, "50", 2, "100"));
    }

    @Test
    void shouldEndWithItsCompletion() {
        var course = planned().with(new Turned(Turned.Kind.COMPLETED, by("2026-06-04"), List.of()));

        assertThat(curve(course)).hasSize(4).containsEntry(3, "30");
    }

    @Test
    void shouldBeNothingWhenItWasNeverLaunchedOrPlanned() {
        assertThat(Schedule.of(Course.unknown("c1", "p1").with(launched("2026-06-01")), TOKYO))
                .isEmpty();
        assertThat(Schedule.of(course(new Planned(by("2026-05-01"), FIRST, LAST, List.of(HUNDRED), List.of())), TOKYO))
                .isEmpty();
    }

    private static Map<Integer, String> curve(Course course) {
        List<CurvePoint> points = points(course, Metric.LEADS);
        return points.stream()
                .collect(Collectors.toMap(
                        point -> point.day().getDayOfMonth()
                                - points.getFirst().day().getDayOfMonth()
                                + 1,
                        point -> point.toDate().stripTrailingZeros().toPlainString()));
    }

    private static List<CurvePoint> points(Course course, Metric metric) {
        return Curve.of(Schedule.of(course, TOKYO).orElseThrow(), metric, LocalDate.parse("2026-12-31"));
    }

    private static Course planned() {
        return course(new Planned(by("2026-05-01"), FIRST, LAST, List.of(HUNDRED), List.of()))
                .with(launched("2026-06-01"));
    }

    private static Course course(Planned plan) {
        return Course.unknown("c1", "p1").with(plan);
    }

    private static Turned launched(String day) {
        return new Turned(Turned.Kind.LAUNCHED, by(day), List.of());
    }

    private static Adjusted adjusted(String day, CampaignTarget target, @Nullable LocalDate endsOn) {
        return new Adjusted("a1", by(day), "targets", "market", List.of(target), List.of(), endsOn);
    }

    private static CampaignTarget target(Metric metric, String target) {
        return new CampaignTarget(metric, new BigDecimal(target).setScale(4), "count");
    }

    /** At the day's beginning in Tokyo. */
    private static Moment by(String day) {
        Instant at = LocalDate.parse(day).atStartOfDay(TOKYO).toInstant();
        return new Moment(at, "e-" + day);
    }
}
