package dev.kizuna.kpi.scorecard.topology;

import static dev.kizuna.kpi.fixture.Events.at;
import static dev.kizuna.kpi.fixture.Events.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.CostKind;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kit.kafka.DeadLetters;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.RunningTopology;
import dev.kizuna.kpi.scorecard.domain.Measure;
import dev.kizuna.kpi.scorecard.domain.Sum;
import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.serde.AvroSerde;
import io.micrometer.core.instrument.Counter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What cannot be is put aside, what hardly is counts as it was told: either is counted in a metric and stops nothing. */
class BadInputTest {

    private static final Instant MORNING = at("2026-05-11T00:30:00Z");
    private static final String CARD = "p1/PARTNER/p1/2026-05-11";

    private final RunningTopology kpi = new RunningTopology();
    private final Events p1 = Events.of("p1");

    @AfterEach
    void close() {
        kpi.close();
    }

    @Test
    void shouldGoOnWhenSalesAreLargerThanAnySumThatCanBeTold() {
        // given
        Map<String, SpecificRecord> huge = Map.of(
                "sale", p1.conversion(MORNING, "v1", money("99999999999999999999", "JPY"), null, null, "c1"),
                "other sale", p1.conversion(MORNING, "v2", money("99999999999999999999", "JPY"), null, null, "c1"),
                "refund", p1.refund(MORNING, "r1", "v1", money("1000000000000000.0001", "JPY")),
                "hours", p1.labour(MORNING, "x1", "99999999", money("99999999999999999999", "JPY"), "c1"),
                "reach", p1.reach(MORNING, "c1", 1, 1_000_000_000_001L, 1));

        // when
        kpi.given(huge.values().toArray(SpecificRecord[]::new))
                .given(p1.conversion(MORNING, "v3", money("1000000000000000", "JPY"), null, null, "c1"));

        // then
        assertThat(kpi.card(CARD).getSums()).containsOnly(entry("revenue", new BigDecimal("1000000000000000.0000")));
        assertThat(kpi.card(CARD).getCounters()).containsOnly(entry("conversions", 1L));
        assertThat(kpi.deadLetters(Topics.CAMPAIGN_ACTIVITY)).hasSize(huge.size());
        assertThat(implausible()).containsOnly(entry("huge", (double) huge.size()));
    }

    @Test
    void shouldLeaveAnAmountInItsCurrencyWhenItsRateMakesItTooLarge() {
        // given
        LocalDate day = LocalDate.parse("2026-05-11");
        kpi.given(Events.rate("USD", day, "99999999999999"));

        // when
        kpi.given(
                p1.conversion(MORNING, "v1", money("1000000000000", "USD"), null, null, null),
                p1.conversion(MORNING, "v2", money("10", "USD"), null, null, null));
        kpi.advance(Duration.ofSeconds(30));

        // then
        assertThat(kpi.card(CARD).getUnconverted())
                .containsOnly(entry("revenue:USD", new BigDecimal("1000000000000.0000")));
        assertThat(kpi.card(CARD).getSums()).containsOnly(entry("revenue", new BigDecimal("999999999999990.0000")));
    }

    @Test
    void shouldTellTheLargestSumThereIsWhenADaysSalesAreLarger() {
        // given
        var card = new DayCard();
        card.zone = "UTC";
        card.sums.put(Sum.REVENUE, BigDecimal.TEN.pow(30));
        card.sums.put(Sum.REFUNDS, BigDecimal.TEN.pow(30).negate());

        // when
        ScorecardUpdated event = CardEvents.of(StoredCards.card(CardKey.parse(CARD), card, "JPY", 0));

        // then
        assertThat(event.getSums())
                .containsOnly(
                        entry("revenue", new BigDecimal("99999999999999999999.9999")),
                        entry("refunds", new BigDecimal("-99999999999999999999.9999")));
        try (var serde = AvroSerde.<SpecificRecord>inMemory()) {
            assertThat(serde.serializer().serialize(Topics.KPI_SCORECARD.name(), event))
                    .isNotEmpty();
        }
    }

    @Test
    void shouldStillFitIntoARecordWhenThereAreMoreDurationsADayThanItHolds() {
        // given
        DayCard card = withDurations(Measure.values());
        card.visitors = new VisitorSketch();
        for (int journey = 0; journey < 50_000; journey++) {
            card.visitors.add("j" + journey);
        }

        // when
        ScorecardUpdated event = CardEvents.of(StoredCards.card(CardKey.parse(CARD), card, "JPY", 0));

        // then
        try (var serde = AvroSerde.<SpecificRecord>inMemory()) {
            assertThat(serde.serializer().serialize(Topics.KPI_SCORECARD.name(), event))
                    .hasSizeLessThan(1_000_000);
        }
    }

    @Test
    void shouldTellDurationsOfADayApartByThreeDigitsWhenThereAreTooManyForARecord() {
        // given
        kpi.<DayCard>store(Cards.NAME).put(CARD, withDurations(Measure.TIME_TO_ANSWER));

        // when
        kpi.given(p1.inquiry(MORNING, "i1", null), p1.answer(MORNING.plusSeconds(77_777), "i1", false));

        // then
        Map<Measure, ValueCounts> kept = kpi.<DayCard>store(Cards.NAME).get(CARD).durations;
        ValueCounts durations = Objects.requireNonNull(kept.get(Measure.TIME_TO_ANSWER));
        assertThat(durations.isRounded()).isTrue();
        assertThat(durations.distinct()).isLessThan(1_000);
        assertThat(kpi.card(CARD).getCounters()).containsEntry("answeredWithin24h", 1L);
    }

    private static DayCard withDurations(Measure... measures) {
        var card = new DayCard();
        card.zone = "UTC";
        for (Measure measure : measures) {
            var durations = new ValueCounts();
            for (int seconds = 0; seconds < ValueCounts.MOST_DISTINCT_A_DAY; seconds++) {
                durations.add(3_600L + seconds, 1);
            }
            card.durations.put(measure, durations);
        }
        return card;
    }

    @Test
    void shouldPutAnEventAsideWhenItHappenedBefore1970OrLaterThanItWasPublished() {
        // given
        Instant tolerated = kpi.now().plus(Duration.ofDays(1));

        // when
        kpi.givenOf(
                kpi.now(),
                p1.lead(Instant.ofEpochMilli(-1), "l1", null, null),
                p1.lead(tolerated.plusMillis(1), "l2", "c1", null),
                p1.touch(at("2206-05-11T00:30:00Z"), "t1", "c1", "j1"),
                p1.conversion(at("9999-12-31T00:00:00Z"), "v1", money("1", "JPY"), null, null, null),
                p1.appointed("k1", at("2099-01-01T00:00:00Z")),
                p1.lead(tolerated, "l3", null, null));

        // then
        assertThat(kpi.cards().keySet()).containsExactly("p1/PARTNER/p1/2026-06-02");
        assertThat(kpi.deadLetters(Topics.CAMPAIGN_ACTIVITY))
                .hasSize(4)
                .allSatisfy(letter -> assertThat(detailOf(
                                letter.headers().lastHeader(DeadLetters.DETAIL).value()))
                        .contains("occurredAt"));
        assertThat(kpi.deadLetters(Topics.PARTNER_KEYPERSON)).hasSize(1);
        assertThat(implausible()).containsOnly(entry("ancient", 1.0), entry("future", 4.0));
    }

    @Test
    void shouldTakeTheEventLaterWhenItIsPublishedAgainOnceItCanBe() {
        // given
        var lead = p1.lead(kpi.now().plus(Duration.ofDays(3)), "l1", null, null);
        kpi.givenOf(kpi.now(), lead);
        assertThat(kpi.cards()).isEmpty();

        // when
        kpi.advance(Duration.ofDays(2));
        kpi.givenOf(kpi.now(), lead);

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-06-04").getCounters()).containsOnly(entry("leads", 1L));
    }

    @Test
    void shouldPutAnEventAsideWhenItsContentCannotBe() {
        // given
        var cost = CostIncurred.newBuilder(p1.cost(MORNING, "x1", CostKind.FEE, money("1", "JPY"), null))
                .setAmount(null)
                .build();

        // when
        kpi.given(
                p1.cost(MORNING, "x2", CostKind.FEE, money("-1", "JPY"), null),
                cost,
                p1.reach(MORNING, "c1", -1, 0, 0),
                Events.of("p1/p2").lead(MORNING, "l1", null, null),
                p1.profile("Asia/Atlantis"),
                p1.registered("nowhere"));

        // then
        assertThat(kpi.cards()).isEmpty();
        assertThat(implausible())
                .containsOnly(
                        entry("negative", 2.0),
                        entry("incomplete", 1.0),
                        entry("partner-id", 1.0),
                        entry("time-zone", 2.0));
    }

    @Test
    void shouldCountEachStageOnItsDayAndNoteTheDealOnceWhenStagesGoBackwards() {
        // given
        var won = p1.deal(MORNING, "d1", DealStage.WON);
        var prospect = p1.deal(MORNING.plus(Duration.ofDays(1)), "d1", DealStage.PROSPECT);
        var lost = p1.deal(MORNING.plus(Duration.ofDays(2)), "d1", DealStage.LOST);

        // when
        kpi.given(won, prospect, prospect, lost, p1.deal(MORNING.plusSeconds(60), "d1", DealStage.WON));

        // then
        assertThat(kpi.card(CARD).getCounters()).containsOnly(entry("won", 1L));
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-12").getCounters()).containsOnly(entry("prospects", 1L));
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-13").getCounters()).containsOnly(entry("lost", 1L));
        assertThat(implausible()).containsOnly(entry("stage-backwards", 1.0));
    }

    @Test
    void shouldMeasureNoLeadTimeAndNoteTheDealWhenItsLeadCameAfterTheWin() {
        // when
        kpi.given(
                p1.deal(MORNING, "d1", DealStage.WON, "l1", null, null),
                p1.lead(MORNING.plus(Duration.ofDays(9)), "l1", "c1", null),
                p1.answer(MORNING, "i1", false),
                p1.inquiry(MORNING.plusSeconds(60), "i1", null));

        // then
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-11").getCounters()).containsOnly(entry("won", 1L));
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-11").getSketches()).isEmpty();
        assertThat(kpi.card(CARD).getCounters()).containsEntry("answeredWithin24h", 1L);
        assertThat(implausible()).containsOnly(entry("lead-after-win", 1.0), entry("answer-before-inquiry", 1.0));
    }

    @Test
    void shouldShowWhatWasToldAndNoteTheSaleWhenMoreIsGivenBackThanItBrought() {
        // given
        kpi.given(
                p1.refund(MORNING, "r1", "v1", money("600", "JPY")),
                Events.of(p1.conversion(MORNING, "v1", money("1000", "JPY"), null, null, null), "o1", null),
                Events.of(
                        p1.conversion(MORNING.plusSeconds(1), "v2", money("1000", "JPY"), null, null, null),
                        "o1",
                        null));
        assertThat(implausible()).isEmpty();

        // when
        kpi.given(
                p1.refund(MORNING, "r2", "v2", money("401", "JPY")),
                p1.refund(MORNING, "r3", "v1", money("1", "JPY")),
                p1.refund(MORNING, "r4", "unknown", money("9", "JPY")));

        // then
        assertThat(kpi.card(CARD).getSums())
                .containsOnly(
                        entry("revenue", new BigDecimal("1000.0000")), entry("refunds", new BigDecimal("1011.0000")));
        assertThat(implausible()).containsOnly(entry("refund-above-sale", 1.0));
    }

    private Map<String, Double> implausible() {
        return kpi.meters().find("kizuna.kpi.implausible").counters().stream()
                .filter(counter -> counter.count() > 0)
                .collect(Collectors.toMap(
                        counter -> Optional.ofNullable(counter.getId().getTag("kind"))
                                .orElse("none"),
                        Counter::count));
    }

    private static String detailOf(byte[] header) {
        return new String(header, StandardCharsets.UTF_8);
    }
}
