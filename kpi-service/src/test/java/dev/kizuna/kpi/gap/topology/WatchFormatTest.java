package dev.kizuna.kpi.gap.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.kpi.gap.domain.Blame;
import dev.kizuna.kpi.gap.domain.CampaignTarget;
import dev.kizuna.kpi.gap.domain.Counted;
import dev.kizuna.kpi.gap.domain.Course;
import dev.kizuna.kpi.gap.domain.Gap;
import dev.kizuna.kpi.gap.domain.Gap.Closing;
import dev.kizuna.kpi.gap.domain.Gap.How;
import dev.kizuna.kpi.gap.domain.Metric;
import dev.kizuna.kpi.gap.domain.Phase;
import dev.kizuna.kpi.gap.domain.Report;
import dev.kizuna.kpi.gap.domain.Report.Adjusted;
import dev.kizuna.kpi.gap.domain.Report.Planned;
import dev.kizuna.kpi.gap.domain.Report.Turned;
import dev.kizuna.kpi.gap.domain.Stage;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.domain.Sum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** State of a running service is read again, whatever is in it; positions of what is stored by position stay. */
class WatchFormatTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate DAY = LocalDate.parse("2026-06-08");
    private static final CampaignTarget LEADS = new CampaignTarget(Metric.LEADS, new BigDecimal("60.0000"), "count");
    private static final CampaignTarget CPL = new CampaignTarget(Metric.CPL, new BigDecimal("900.5000"), "JPY");
    private static final Planned PLAN =
            new Planned(by(1), DAY, DAY.plusDays(30), List.of(LEADS, CPL), List.of(new Phase("run", DAY, DAY)));
    private static final Turned LAUNCH = new Turned(Turned.Kind.LAUNCHED, by(2), List.of(LEADS));
    private static final Adjusted ADJUSTMENT =
            new Adjusted("a1", by(3), "schedule", "market", List.of(CPL), List.of(LEADS), DAY.plusDays(60));

    @Test
    void shouldReadAWatchAsItWasWritten() {
        // given
        Course course = Course.unknown("春", "p1").with(PLAN).with(LAUNCH).with(ADJUSTMENT);
        Gap open = gap("g1", new Blame(Stage.LANDING_PAGE, Map.of("reach.z", new BigDecimal("1.500000")), null), null);
        Gap closed = gap(
                "g2",
                new Blame(null, Map.of(), "no-stage-fell"),
                new Closing(How.TARGET_LOWERED, DAY.plusDays(1), new BigDecimal("1.0000"), null));
        var watch = new Watch(course, TOKYO, List.of(new Published(open, 1), new Published(closed, 7)), 123_456_789L);

        // when
        Watch read = WatchFormat.read(WatchFormat.write(watch));

        // then
        assertThat(read).isEqualTo(watch);
        assertThat(WatchFormat.read(WatchFormat.write(watch.next(Watch.NEVER))).nextLook())
                .isEqualTo(Watch.NEVER);
    }

    static Stream<CampaignNews> news() {
        Stream<Report> reports = Stream.of(PLAN, LAUNCH, ADJUSTMENT);
        var counted = new Counted(
                Map.of(Counter.LEADS, 3L, Counter.REACH, -2L),
                Map.of(Sum.REVENUE, new BigDecimal("-1.5000")),
                Set.of(Sum.COST_FEE),
                "JPY");
        return Stream.concat(
                reports.map(report -> new CampaignNews.Told("p1", TOKYO, report)),
                Stream.of(
                        new CampaignNews.Located(TOKYO),
                        new CampaignNews.Brought("p1", DAY, counted),
                        new CampaignNews.Brought("p1", DAY, Counted.NOTHING)));
    }

    @ParameterizedTest
    @MethodSource("news")
    void shouldReadNewsAsTheyWereWritten(CampaignNews news) {
        var serde = CampaignNewsFormat.serde();

        assertThat(serde.deserializer().deserialize("", serde.serializer().serialize("", news)))
                .isEqualTo(news);
    }

    @Test
    void shouldRefuseAFormatOfALaterRelease() {
        assertThatThrownBy(() -> WatchFormat.read(new byte[] {99})).hasMessageContaining("format 99");
    }

    @Test
    void shouldKeepPositionsThatAreStored() {
        assertThat(Metric.values())
                .extracting(Metric::label)
                .startsWith(
                        "reach",
                        "impressions",
                        "engagements",
                        "touches",
                        "leads",
                        "mql",
                        "prospects",
                        "proposed",
                        "pocs",
                        "approvals",
                        "won",
                        "conversions",
                        "revenue",
                        "cpl",
                        "costPerMql");
        assertThat(Stage.values())
                .extracting(Stage::code)
                .startsWith("reach", "message", "landing-page", "qualification", "closing");
        assertThat(How.values())
                .extracting(How::code)
                .startsWith("caught-up", "target-lowered", "restated", "campaign-over");
        assertThat(Turned.Kind.values()).startsWith(Turned.Kind.LAUNCHED, Turned.Kind.PAUSED, Turned.Kind.COMPLETED);
    }

    private static Gap gap(String gapId, Blame blame, @Nullable Closing closing) {
        return new Gap(
                gapId,
                "春",
                "p1",
                LEADS,
                DAY.minusDays(1),
                DAY,
                new BigDecimal("16.0000"),
                new BigDecimal("3.0000"),
                blame,
                closing);
    }

    private static Moment by(int second) {
        return new Moment(Instant.ofEpochSecond(second), "e" + second);
    }
}
