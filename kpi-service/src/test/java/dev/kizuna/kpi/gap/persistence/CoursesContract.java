package dev.kizuna.kpi.gap.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.gap.domain.CampaignTarget;
import dev.kizuna.kpi.gap.domain.Course;
import dev.kizuna.kpi.gap.domain.Courses;
import dev.kizuna.kpi.gap.domain.Courses.Told;
import dev.kizuna.kpi.gap.domain.KnownCourse;
import dev.kizuna.kpi.gap.domain.Metric;
import dev.kizuna.kpi.gap.domain.Phase;
import dev.kizuna.kpi.gap.domain.Report;
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
import org.junit.jupiter.api.Test;

/** What every store of courses must do. */
abstract class CoursesContract {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final CampaignTarget LEADS = new CampaignTarget(Metric.LEADS, new BigDecimal("60.0000"), "count");
    private static final CampaignTarget CPL = new CampaignTarget(Metric.CPL, new BigDecimal("900.5000"), "JPY");

    private static final Planned PLAN = new Planned(
            by("2026-05-01T00:00:00Z"),
            LocalDate.parse("2026-06-01"),
            LocalDate.parse("2026-06-30"),
            List.of(LEADS, CPL),
            List.of(new Phase("run", LocalDate.parse("2026-06-02"), LocalDate.parse("2026-06-30"))));

    private static final Turned LAUNCH =
            new Turned(Turned.Kind.LAUNCHED, by("2026-06-01T00:00:00.123Z"), List.of(LEADS));

    private static final Adjusted ADJUSTMENT = new Adjusted(
            "a/1.$",
            by("2026-06-10T00:00:00Z"),
            "schedule",
            "market",
            List.of(CPL),
            List.of(LEADS, CPL),
            LocalDate.parse("2026-07-31"));

    /** An empty store, for which the default zone is Tokyo. */
    abstract Courses courses();

    @Test
    void shouldGiveBackAllThatWasToldInAnyOrderAndSeveralTimes() {
        // given
        var courses = courses();

        // when
        courses.tell(List.of(told(ADJUSTMENT), told(LAUNCH)));
        courses.tell(List.of(told(PLAN), told(LAUNCH)));
        courses.tell(List.of(told(PLAN)));

        // then
        Course course = Course.unknown("春", "p1").with(PLAN).with(LAUNCH).with(ADJUSTMENT);
        assertThat(courses.find("春")).contains(new KnownCourse(course, TOKYO));
        assertThat(courses.find("c2")).isEmpty();
    }

    @Test
    void shouldPutACourseWhereItsPartnerIs() {
        // given
        var courses = courses();
        courses.tell(List.of(told(PLAN)));

        // when
        ZoneId newYork = ZoneId.of("America/New_York");
        courses.locate(Map.of("p1", newYork, "p2", TOKYO));

        // then
        assertThat(courses.find("春")).map(KnownCourse::zone).contains(newYork);
    }

    private static Told told(Report report) {
        return new Told("春", "p1", report);
    }

    private static Moment by(String at) {
        return new Moment(Instant.parse(at), "e-" + at);
    }
}
