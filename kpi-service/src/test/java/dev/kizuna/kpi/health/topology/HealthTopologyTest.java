package dev.kizuna.kpi.health.topology;

import static dev.kizuna.kpi.fixture.Events.at;
import static dev.kizuna.kpi.fixture.Events.money;
import static dev.kizuna.kpi.fixture.Events.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.kpi.HealthPart;
import dev.kizuna.event.kpi.PartnerHealthFell;
import dev.kizuna.event.kpi.PartnerHealthRecovered;
import dev.kizuna.event.partner.PartnerPaused;
import dev.kizuna.event.partner.PartnerReactivated;
import dev.kizuna.event.partner.PartnerStage;
import dev.kizuna.event.partner.RampMetric;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.Feature;
import dev.kizuna.kpi.fixture.RunningTopology;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is 2026-06-01T09:00 in Tokyo. For 130 days there was a prospect every sixth day and a sale every tenth. */
class HealthTopologyTest {

    private static final Instant NOW = RunningTopology.NOW;
    private static final Duration SETTLE = Duration.ofSeconds(61);
    private static final Instant END_OF_TODAY = at("2026-06-01T15:00:00Z");

    private final RunningTopology kpi = new RunningTopology(EnumSet.of(Feature.RAMPS, Feature.HEALTH));
    private final Events p1 = Events.of("p1");

    @AfterEach
    void close() {
        kpi.close();
    }

    @Test
    @DisplayName("Edge case 29: on an idle stream the wall clock ends the days of health")
    void shouldSayOnceThatHealthFellWhenNothingHappensAnyMore() {
        // given
        kpi.given(aGoodYear());
        settle();
        assertThat(kpi.health()).isEmpty();

        // when two weeks pass in silence
        days(14);

        // then
        assertThat(kpi.health()).singleElement().isInstanceOfSatisfying(PartnerHealthFell.class, fell -> {
            assertThat(fell.getPartnerId()).isEqualTo("p1");
            assertThat(fell.getBefore() - fell.getScore()).isGreaterThanOrEqualTo(15);
            assertThat(fell.getComparedWith()).isEqualTo(fell.getDay().minusDays(7));
            assertThat(fell.getOccurredAt())
                    .isEqualTo(fell.getDay()
                            .plusDays(1)
                            .atStartOfDay(java.time.ZoneId.of("Asia/Tokyo"))
                            .toInstant());
            assertThat(fell.getParts())
                    .extracting(HealthPart::getPart)
                    .containsExactly("response", "feedback", "rhythm", "pipeline", "results", "progress");
            assertThat(fell.getParts())
                    .filteredOn(part -> part.getScore().isPresent())
                    .hasSize(2);
        });

        // when
        days(7);

        // then
        assertThat(kpi.health()).isEmpty();
    }

    @Test
    void shouldSayThatHealthIsBackWhenWhatHappenedIsHeardOfLate() {
        // given
        kpi.given(aGoodYear());
        days(14);
        PartnerHealthFell fell = (PartnerHealthFell) kpi.health().getFirst();

        // when
        List<SpecificRecord> late = new ArrayList<>();
        for (int day = 0; day < 14; day++) {
            late.addAll(aGoodDay(NOW.plus(Duration.ofDays(day)), 1_000 + day));
        }
        kpi.given(late.toArray(SpecificRecord[]::new)).given(late.toArray(SpecificRecord[]::new));
        settle();

        // then
        assertThat(kpi.health()).singleElement().isInstanceOfSatisfying(PartnerHealthRecovered.class, back -> {
            assertThat(back.getFallId()).isEqualTo(fell.getFallId());
            assertThat(back.getOccurredAt()).isAfter(fell.getOccurredAt());
        });
    }

    @Test
    void shouldNotLookBeforeTheDayHasEndedAndSettled() {
        // given a partner that did well until a week ago, so that today decides
        kpi.given(aGoodYear());
        settle();

        // when
        kpi.advance(Duration.between(kpi.now(), END_OF_TODAY.plusSeconds(59)));
        double looksBefore = looks();
        kpi.advance(Duration.ofSeconds(2));

        // then
        assertThat(looks()).isEqualTo(looksBefore + 1);
    }

    @Test
    void shouldLeaveWhoRestsAloneUntilItGoesOn() {
        // given
        kpi.given(aGoodYear()).given(paused(NOW));

        // when
        days(14);

        // then
        assertThat(kpi.health()).isEmpty();

        // when it goes on, and is told so twice
        kpi.given(reactivated(NOW.plusSeconds(9)), reactivated(NOW.plusSeconds(9)), paused(NOW.minusSeconds(9)));
        settle();

        // then
        assertThat(kpi.health()).singleElement().isInstanceOf(PartnerHealthFell.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldSayTheSameWhenAYearComesInAnyOrderAndTwice(long seed) {
        // given
        List<SpecificRecord> year = new ArrayList<>(List.of(aGoodYear()));
        Collections.shuffle(year, new Random(seed));
        year.addAll(List.copyOf(year.subList(0, 10)));

        // when
        kpi.given(year.toArray(SpecificRecord[]::new));
        days(14);

        // then
        assertThat(kpi.health())
                .singleElement()
                .isInstanceOfSatisfying(
                        PartnerHealthFell.class,
                        fell -> assertThat(fell.getDay()).isEqualTo(LocalDate.parse(FELL_ON)));
    }

    @Test
    void shouldCountTargetsThatKeyPersonsReach() {
        // given
        kpi.given(aGoodYear()).given(p1.appointed("k1", NOW, target(1, RampMetric.ORDERS, 1)));

        // when its day passes, and two weeks
        days(14);

        // then
        assertThat(kpi.health())
                .first()
                .isInstanceOfSatisfying(
                        PartnerHealthFell.class,
                        fell -> assertThat(fell.getParts().getLast().getScore()).contains(0));
    }

    private double looks() {
        return kpi.meters().counter("kizuna.kpi.health.looks").count();
    }

    private void settle() {
        kpi.advance(Duration.ofMillis(50)).advance(SETTLE);
    }

    private void days(int days) {
        settle();
        for (int day = 0; day < days; day++) {
            kpi.advance(Duration.ofDays(1));
        }
        settle();
    }

    private SpecificRecord[] aGoodYear() {
        List<SpecificRecord> year = new ArrayList<>();
        for (int day = 130; day > 0; day--) {
            year.addAll(aGoodDay(NOW.minus(Duration.ofDays(day)), day));
        }
        return year.toArray(SpecificRecord[]::new);
    }

    private List<SpecificRecord> aGoodDay(Instant at, int number) {
        List<SpecificRecord> day = new ArrayList<>();
        if (number % 6 == 1) {
            day.add(p1.deal(at, "d" + number, DealStage.PROSPECT));
        }
        if (number % 10 == 1) {
            day.add(p1.conversion(at, "v" + number, money("1000", "JPY"), null, null, null));
        }
        return day;
    }

    private static PartnerPaused paused(Instant at) {
        return new PartnerPaused("paused-" + at, at, "p1", PartnerStage.ACTIVE, PartnerStage.PAUSED, null);
    }

    private static PartnerReactivated reactivated(Instant at) {
        return new PartnerReactivated("goes-on-" + at, at, "p1", PartnerStage.PAUSED, PartnerStage.ACTIVE, null);
    }

    private static final String FELL_ON = "2026-06-10";
}
