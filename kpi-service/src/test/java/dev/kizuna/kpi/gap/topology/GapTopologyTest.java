package dev.kizuna.kpi.gap.topology;

import static dev.kizuna.kpi.fixture.CourseEvents.target;
import static dev.kizuna.kpi.fixture.Events.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kizuna.event.campaign.CostKind;
import dev.kizuna.event.kpi.KpiGapClosed;
import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.kpi.fixture.CourseEvents;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.Feature;
import dev.kizuna.kpi.fixture.RunningTopology;
import dev.kizuna.schemas.catalogue.Topics;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The clock stands at 2026-06-01T09:00 in Tokyo when a test begins; the campaign runs from that day to the 30th and is
 * to bring 60 leads, two a day.
 */
class GapTopologyTest {

    private static final Instant START = RunningTopology.NOW;
    private static final Duration SETTLE = Duration.ofSeconds(61);

    private final RunningTopology kpi = new RunningTopology(EnumSet.of(Feature.GAPS));
    private final Events p1 = Events.of("p1");
    private final Events p2 = Events.of("p2");
    private final CourseEvents campaign = CourseEvents.of("p1", "c1");
    private int leads;

    @AfterEach
    void close() {
        kpi.close();
    }

    @Test
    @DisplayName("Edge case 29: a gap opens at the local day's end though nothing happens any more")
    void shouldDetectAGapByTheWallClockWhenTheStreamIsIdle() {
        // given
        launch();
        kpi.advance(toEndOf(8).minusSeconds(1));
        assertThat(kpi.gaps()).isEmpty();

        // when
        kpi.advance(SETTLE.plusSeconds(1));

        // then
        assertThat(kpi.gaps()).singleElement().isInstanceOfSatisfying(KpiGapDetected.class, gap -> {
            assertThat(gap.getPartnerId()).isEqualTo("p1");
            assertThat(gap.getCampaignId()).isEqualTo("c1");
            assertThat(gap.getMetric()).isEqualTo("leads");
            assertThat(gap.getTargetToDate()).isEqualByComparingTo("16");
            assertThat(gap.getActual()).isEqualByComparingTo("0");
            assertThat(gap.getGap()).isEqualByComparingTo("16");
            assertThat(gap.getTarget())
                    .hasValueSatisfying(target -> assertThat(target).isEqualByComparingTo("60"));
            assertThat(gap.getDay()).contains(LocalDate.parse("2026-06-08"));
            assertThat(gap.getOccurredAt()).isEqualTo(at("2026-06-08T15:00:00Z"));
            assertThat(gap.getRevision()).isEqualTo(1);
            assertThat(gap.getBlamedStage()).isEmpty();
            assertThat(gap.getReason()).contains("too-few-counts");
        });
    }

    @Test
    void shouldSayAGapOnceWhileItLasts() {
        // given
        launch();
        kpi.advance(toEndOf(8).plus(SETTLE));

        // when
        kpi.advance(Duration.ofDays(5));

        // then
        assertThat(kpi.gaps()).hasSize(1);
    }

    @Test
    void shouldSayNothingWhenTheTargetToDateIsMetOrMissedByLittle() {
        // given
        launch();

        // when 14 leads of the 16 that are asked, less than a tenth too few
        for (int day = 1; day <= 8; day++) {
            tell(leads(day, day == 8 ? 1 : 2));
        }
        kpi.advance(toEndOf(8).plus(SETTLE));

        // then
        assertThat(kpi.gaps()).isEmpty();
    }

    @Test
    void shouldCloseAGapWhenTheCampaignCaughtUp() {
        // given
        launch();
        kpi.advance(toEndOf(9).plus(SETTLE));
        String gapId = detected().getGapId();

        // when
        tell(leads(10, 20));
        kpi.advance(Duration.ofDays(1));

        // then
        assertThat(kpi.gaps()).singleElement().isInstanceOfSatisfying(KpiGapClosed.class, closed -> {
            assertThat(closed.getGapId()).isEqualTo(gapId);
            assertThat(closed.getHow()).contains("caught-up");
            assertThat(closed.getRevision()).isEqualTo(1);
            assertThat(closed.getOthersOpen()).isZero();
            assertThat(closed.getActual())
                    .hasValueSatisfying(actual -> assertThat(actual).isEqualByComparingTo("20"));
            assertThat(closed.getTargetToDate())
                    .hasValueSatisfying(asked -> assertThat(asked).isEqualByComparingTo("20"));
            assertThat(closed.getOccurredAt()).isEqualTo(at("2026-06-10T15:00:00Z"));
        });
    }

    @Test
    void shouldCloseAGapWhenTheTargetWasLowered() {
        // given
        launch();
        tell(leads(1, 6));
        kpi.advance(toEndOf(9).plus(SETTLE));
        detected();

        // when
        tell(campaign.adjusted(kpi.now(), "a1", target("leads", 15)));
        kpi.advance(Duration.ofDays(1));

        // then
        assertThat(kpi.gaps())
                .singleElement()
                .isInstanceOfSatisfying(
                        KpiGapClosed.class,
                        closed -> assertThat(closed.getHow()).contains("target-lowered"));
    }

    @Test
    void shouldCloseAGapWhenTheCampaignIsCompletedOrOver() {
        // given
        launch();
        kpi.advance(toEndOf(9).plus(SETTLE));
        detected();

        // when
        Instant completed = kpi.now();
        tell(campaign.completed(completed));
        kpi.advance(SETTLE);

        // then
        assertThat(kpi.gaps()).singleElement().isInstanceOfSatisfying(KpiGapClosed.class, closed -> {
            assertThat(closed.getHow()).contains("campaign-over");
            assertThat(closed.getOccurredAt()).isEqualTo(completed);
        });

        // when
        kpi.advance(Duration.ofDays(60));

        // then
        assertThat(kpi.gaps()).isEmpty();
    }

    @Test
    void shouldRestateAGapWhenLeadsOfThoseDaysArriveLate() {
        // given
        launch();
        kpi.advance(toEndOf(9).plus(SETTLE));
        KpiGapDetected first = detected();

        // when
        tell(leads(2, 3));
        kpi.advance(SETTLE);

        // then
        assertThat(kpi.gaps()).singleElement().isInstanceOfSatisfying(KpiGapDetected.class, restated -> {
            assertThat(restated.getGapId()).isEqualTo(first.getGapId());
            assertThat(restated.getRevision()).isEqualTo(2);
            assertThat(restated.getActual()).isEqualByComparingTo("3");
            assertThat(restated.getEventId()).isNotEqualTo(first.getEventId());
        });
    }

    @Test
    void shouldTakeBackAGapThatLateLeadsShowToBeNone() {
        // given
        launch();
        kpi.advance(toEndOf(9).plus(SETTLE));
        KpiGapDetected first = detected();

        // when
        tell(leads(2, 18));
        kpi.advance(SETTLE);

        // then
        assertThat(kpi.gaps()).singleElement().isInstanceOfSatisfying(KpiGapClosed.class, closed -> {
            assertThat(closed.getGapId()).isEqualTo(first.getGapId());
            assertThat(closed.getHow()).contains("restated");
        });
    }

    @Test
    void shouldChangeNothingWhenEventsComeTwice() {
        // given
        var planned = campaign.planned(START, "2026-06-01", "2026-06-30", target("leads", 60));
        var launched = campaign.launched(START, target("leads", 60));
        var lead = p1.lead(day(3), "l1", "c1", null);
        tell(launched, planned, lead);
        kpi.advance(toEndOf(9).plus(SETTLE));
        detected();

        // when
        tell(lead, planned, launched);
        kpi.advance(SETTLE);

        // then
        assertThat(kpi.gaps()).isEmpty();
    }

    @Test
    void shouldAddUpAllPartnersOfACampaign() {
        // given
        launch();
        tell(leads(1, 9));

        // when
        for (int i = 0; i < 9; i++) {
            tell(p2.lead(day(2), "other-" + i, "c1", null));
        }
        kpi.advance(toEndOf(9).plus(SETTLE));

        // then 18 of the 18 that are asked
        assertThat(kpi.gaps()).isEmpty();
    }

    @Test
    void shouldAskForNothingWhileTheCampaignRests() {
        // given
        launch();
        tell(leads(1, 10));
        tell(campaign.paused(at("2026-06-05T15:00:00Z")));

        // when
        kpi.advance(Duration.ofDays(20));

        // then
        assertThat(kpi.gaps()).isEmpty();
    }

    @Test
    void shouldJudgeAmountsAndUpperBounds() {
        // given
        var revenue = target("revenue", "3000000", "JPY");
        var cpl = target("cpl", "1000", "JPY");
        tell(
                campaign.planned(START, "2026-06-01", "2026-06-30", revenue, cpl),
                campaign.launched(START, revenue, cpl),
                p1.conversion(day(1), "v1", Events.money("500000", "JPY"), null, null, "c1"),
                p1.cost(day(1), "x1", CostKind.MEDIA, Events.money("12000", "JPY"), "c1"));
        tell(leads(1, 10));

        // when
        kpi.advance(toEndOf(9).plus(SETTLE));

        // then
        assertThat(kpi.gaps())
                .extracting(
                        gap -> ((KpiGapDetected) gap).getMetric(),
                        gap -> ((KpiGapDetected) gap).getUnit(),
                        gap -> plain(((KpiGapDetected) gap).getTargetToDate()),
                        gap -> plain(((KpiGapDetected) gap).getActual()))
                .containsExactly(tuple("revenue", "JPY", "800000", "500000"), tuple("cpl", "JPY", "1000", "1200"));
    }

    @Test
    void shouldBlameTheLandingPageWhenVisitorsComeAndNoneBecomesALead() {
        // given four visitors and three leads a day, until the page breaks on the 11th
        launch();
        int journeys = 0;
        for (int day = 1; day <= 18; day++) {
            tell(p1.reach(day(day), "c1", 1_000, 2_000, 10));
            for (int i = 0; i < 4; i++) {
                journeys++;
                tell(p1.touch(day(day), "t" + journeys, "c1", "j" + journeys));
            }
            tell(leads(day, day <= 10 ? 3 : 0));
        }

        // when
        kpi.advance(toEndOf(18).plus(SETTLE));

        // then
        KpiGapDetected gap = detected();
        assertThat(gap.getBlamedStage()).contains("landing-page");
        assertThat(gap.getReason()).isEmpty();
        assertThat(gap.getEvidence())
                .hasEntrySatisfying(
                        "landing-page.before", rate -> assertThat(rate).isEqualByComparingTo("0.75"))
                .hasEntrySatisfying(
                        "landing-page.fall", fall -> assertThat(fall).isGreaterThan(new BigDecimal("0.5")))
                .hasEntrySatisfying("landing-page.z", width -> assertThat(width).isGreaterThan(new BigDecimal("1.64")))
                .hasEntrySatisfying("message.fall", fall -> assertThat(fall).isEqualByComparingTo("0"))
                .hasEntrySatisfying("reach.fall", fall -> assertThat(fall).isEqualByComparingTo("0"));
    }

    @Test
    void shouldCutDaysWhereTheLeadingPartnerIsWhenThatBecomesKnown() {
        // given
        launch();
        tell(p1.profile("America/New_York"));

        // when the 8th is over in Tokyo, but not in New York
        kpi.advance(toEndOf(8).plus(SETTLE));
        assertThat(kpi.gaps()).isEmpty();
        kpi.advance(Duration.ofHours(13));

        // then
        assertThat(detected().getOccurredAt()).isEqualTo(at("2026-06-09T04:00:00Z"));
    }

    @Test
    void shouldPutAsideWhatCannotBeAndGoOn() {
        // given
        var backwards = campaign.planned(START, "2026-06-30", "2026-06-01", target("leads", 60));
        var odd = target("happiness", 60);

        // when
        tell(backwards, campaign.planned(START, "2026-06-01", "2026-06-30", odd, target("leads", 60)));
        tell(campaign.launched(START, odd, target("leads", 60)));
        kpi.advance(toEndOf(8).plus(SETTLE));

        // then
        assertThat(kpi.deadLetters(Topics.CAMPAIGN_LIFECYCLE)).hasSize(1);
        assertThat(detected().getMetric()).isEqualTo("leads");
    }

    /** Publishes events, and the cards that they change. */
    private void tell(SpecificRecord... events) {
        kpi.given(events).published();
    }

    private void launch() {
        tell(
                campaign.planned(START, "2026-06-01", "2026-06-30", target("leads", 60)),
                campaign.launched(START, target("leads", 60)));
    }

    private KpiGapDetected detected() {
        List<SpecificRecord> said = kpi.gaps();
        assertThat(said).singleElement().isInstanceOf(KpiGapDetected.class);
        return (KpiGapDetected) said.getFirst();
    }

    private SpecificRecord[] leads(int day, int count) {
        SpecificRecord[] some = new SpecificRecord[count];
        for (int i = 0; i < count; i++) {
            leads++;
            some[i] = p1.lead(day(day), "l" + leads, "c1", null);
        }
        return some;
    }

    /** Noon of a day in June in Tokyo. */
    private static Instant day(int day) {
        return at("2026-06-%02dT03:00:00Z".formatted(day));
    }

    /** How long it is from the start to the end of a day in June in Tokyo. */
    private static Duration toEndOf(int day) {
        return Duration.between(START, at("2026-06-%02dT15:00:00Z".formatted(day)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
