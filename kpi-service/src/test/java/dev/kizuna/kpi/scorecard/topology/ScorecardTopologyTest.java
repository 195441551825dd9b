package dev.kizuna.kpi.scorecard.topology;

import static dev.kizuna.kpi.fixture.Events.at;
import static dev.kizuna.kpi.fixture.Events.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.ConversionRefunded;
import dev.kizuna.event.campaign.CostKind;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.EarlierRate;
import dev.kizuna.event.campaign.ExchangeRateSet;
import dev.kizuna.event.campaign.Qualification;
import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.event.kpi.SourceOffset;
import dev.kizuna.kit.kafka.DeadLetters;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.LedgerEvents;
import dev.kizuna.kpi.fixture.LoadEvents;
import dev.kizuna.kpi.fixture.RunningTopology;
import dev.kizuna.kpi.scorecard.sketch.DurationDigest;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScorecardTopologyTest {

    private static final Instant MORNING = at("2026-05-11T00:30:00Z");

    private final RunningTopology kpi = new RunningTopology();
    private final Events p1 = Events.of("p1");

    @AfterEach
    void close() {
        kpi.close();
    }

    @Test
    void shouldCountAnIntermediateSuccessOnceForThePartnerAndTheKeyPersonWhoHadIt() {
        // when
        kpi.given(
                LoadEvents.success(MORNING.plus(Duration.ofDays(1)), "k1", "s1", "demo-held"),
                LoadEvents.success(MORNING, "k1", "s1", "demo-held"),
                LoadEvents.success(MORNING, "k1", "s1", "demo-held"),
                LoadEvents.success(MORNING, "k2", "s1", "kpi-reached"));

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-11").getCounters()).containsOnly(entry("intermediateSuccesses", 2L));
        assertThat(kpi.card("p1/KEY_PERSON/k1/2026-05-11").getCounters())
                .containsOnly(entry("intermediateSuccesses", 1L));
        assertThat(kpi.card("p1/KEY_PERSON/k2/2026-05-11").getCounters())
                .containsOnly(entry("intermediateSuccesses", 1L));
    }

    @Test
    void shouldCountALeadForPartnerCampaignAndKeyPersonWhenItIsCaptured() {
        // when
        kpi.given(p1.lead(MORNING, "l1", "c1", "k1"), p1.qualified(MORNING, "l1", Qualification.MQL));

        // then
        for (String scope : List.of("PARTNER/p1", "CAMPAIGN/c1", "KEY_PERSON/k1")) {
            assertThat(kpi.card("p1/" + scope + "/2026-05-11").getCounters())
                    .containsOnly(entry("leads", 1L), entry("mql", 1L));
        }
        assertThat(kpi.cards()).hasSize(3);
    }

    @Test
    @DisplayName("Edge case 30: a day is a local day of the partner")
    void shouldCutDaysInThePartnersZoneWhenItIsKnown() {
        // given
        Instant lateInNewYork = at("2026-05-11T02:00:00Z");

        // when
        kpi.given(p1.profile("America/New_York"), p1.lead(lateInNewYork, "l1", null, null));

        // then
        ScorecardUpdated card = kpi.card("p1/PARTNER/p1/2026-05-10");
        assertThat(card.getCounters()).containsEntry("leads", 1L);
        assertThat(card.getTimeZone()).isEqualTo("America/New_York");
    }

    @Test
    void shouldMoveWhatWasCountedWhenTheZoneComesLater() {
        // given
        kpi.given(
                p1.lead(at("2026-05-11T02:00:00Z"), "l1", "c1", null),
                p1.touch(at("2026-05-11T02:00:00Z"), "t1", "c1", "j1"));
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-11").getCounters()).containsEntry("leads", 1L);

        // when
        kpi.given(p1.registered("America/New_York"));

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-11").getCounters()).isEmpty();
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-11").getSketches()).isEmpty();
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-10").getCounters())
                .containsOnly(entry("leads", 1L), entry("touches", 1L));
        assertThat(visitors("p1/CAMPAIGN/c1/2026-05-10")).isEqualTo(1);
    }

    @Test
    void shouldSayThatADayIsProvisionalUntilThePartnersZoneIsKnown() {
        // given
        kpi.given(p1.lead(MORNING, "l1", null, "k1"));
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-11").getProvisional()).isTrue();

        // when
        kpi.given(p1.registered("Asia/Tokyo"));

        // then
        assertThat(kpi.published()).hasSize(2).allSatisfy(card -> {
            assertThat(card.getProvisional()).isFalse();
            assertThat(card.getRevision()).isEqualTo(2);
            assertThat(card.getCounters()).containsOnly(entry("leads", 1L));
        });
        kpi.given(p1.profile("Asia/Tokyo"));
        assertThat(kpi.published()).isEmpty();
    }

    @Test
    void shouldSayWhichEventCountedThePartnerAnewWhenItsZoneComes() {
        // given
        kpi.given(p1.lead(at("2026-05-11T02:00:00Z"), "l1", null, null));

        // when
        kpi.given(p1.registered("America/New_York"));

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-10").getSources())
                .extracting(SourceOffset::getTopic)
                .contains("partner.lifecycle");
    }

    @Test
    void shouldAddADigestWhenADayHasManyAnswers() {
        // when
        for (int i = 0; i < 300; i++) {
            kpi.given(p1.inquiry(MORNING, "i" + i, null), p1.answer(MORNING.plusSeconds(i), "i" + i, false));
        }

        // then
        ByteBuffer digest = Objects.requireNonNull(
                kpi.card("p1/PARTNER/p1/2026-05-11").getSketches().get("timeToAnswer.digest"));
        assertThat(DurationDigest.merged(List.of(digest.array())).quantile(0.5).orElseThrow())
                .isBetween(147.0, 153.0);
    }

    @Test
    void shouldPreferTheProfilesZoneWhenARegistrationSaysAnother() {
        // when
        kpi.given(
                p1.profile("America/New_York"),
                p1.registered("Europe/Paris"),
                p1.lead(at("2026-05-11T02:00:00Z"), "l1", null, null));

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-10").getTimeZone()).isEqualTo("America/New_York");
    }

    @Test
    void shouldChangeNothingWhenAnEventComesTwice() {
        // given
        var lead = p1.lead(MORNING, "l1", "c1", null);
        var cost = p1.cost(MORNING, "x1", CostKind.MEDIA, money("1000", "JPY"), "c1");
        kpi.given(lead, cost);
        kpi.published();

        // when
        kpi.given(lead, cost, lead);

        // then
        assertThat(kpi.published()).isEmpty();
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-11").getSums())
                .containsEntry("costMedia", new BigDecimal("1000.0000"));
    }

    @Test
    void shouldCountTheSameSaleOnceWhenAWebhookAndTheApiReportIt() {
        // when
        kpi.given(
                p1.conversion(MORNING.plusSeconds(5), "v1", money("1000", "JPY"), null, null, null),
                p1.conversion(MORNING, "v1", money("1000", "JPY"), null, null, "c1"));

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-11").getCounters()).containsOnly(entry("conversions", 1L));
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-11").getSums())
                .containsEntry("revenue", new BigDecimal("1000.0000"));
    }

    @Test
    @DisplayName("Edge case 37: the same sale from a webhook and from the API, under ids of their own, counts once")
    void shouldCountTheSameOrderOnceWhenItIsToldUnderTwoIds() {
        // given
        ConversionRecorded fromWebhook = Events.of(
                p1.conversion(at("2026-05-12T03:00:00Z"), "crm-9", money("1000", "JPY"), null, null, "c1"), "o1", null);
        ConversionRecorded fromApi = Events.of(
                p1.conversion(at("2026-05-11T03:00:00Z"), "v1", money("1000", "JPY"), null, null, null), "o1", null);
        ConversionRefunded refund =
                Events.of(p1.refund(at("2026-05-13T03:00:00Z"), "r1", "unknown", money("100", "JPY")), "o1");

        // when
        kpi.given(refund, fromWebhook);
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-12").getCounters()).containsOnly(entry("conversions", 1L));
        kpi.given(fromApi, fromWebhook);

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-11").getCounters()).containsOnly(entry("conversions", 1L));
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-12").getCounters()).isEmpty();
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-11").getCounters())
                .as("the campaign that only the later report knows")
                .containsOnly(entry("conversions", 1L));
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-13").getCounters()).containsOnly(entry("refunds", 1L));
    }

    @Test
    @DisplayName("Edge case 42: merged leads are one lead with both histories, whatever arrives first")
    void shouldCountOneLeadWithTheEarlierStartWhenLeadsAreMerged() {
        // given
        kpi.given(
                p1.merged(at("2026-05-14T00:00:00Z"), "l2", "l1"),
                p1.lead(at("2026-05-11T00:00:00Z"), "l1", "c1", null),
                p1.lead(at("2026-05-12T00:00:00Z"), "l2", null, "k1"),
                p1.merged(at("2026-05-15T00:00:00Z"), "l1", "l2"),
                p1.qualified(at("2026-05-12T01:00:00Z"), "l1", Qualification.MQL),
                p1.qualified(at("2026-05-12T02:00:00Z"), "l2", Qualification.SQL));

        // when
        kpi.given(p1.deal(at("2026-05-13T00:00:00Z"), "d1", DealStage.WON, "l2", null, null));

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-11").getCounters()).containsOnly(entry("leads", 1L));
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-12").getCounters()).containsOnly(entry("mql", 1L));
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-13").getCounters()).containsOnly(entry("won", 1L));
        assertThat(kpi.card("p1/KEY_PERSON/k1/2026-05-13").getCounters()).containsOnly(entry("won", 1L));
        assertThat(durations(kpi.card("p1/PARTNER/p1/2026-05-13"), "leadTime")).isEqualTo("{172800=1}");
    }

    @Test
    void shouldPutALaterReportInThePlaceOfTheFormerWhenBothHaveOneName() {
        // when
        kpi.given(
                p1.reach(at("2026-05-12T00:00:00Z"), "c1", "may", 20, 30, 3),
                p1.reach(at("2026-05-11T00:00:00Z"), "c1", "may", 10, 15, 1));

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-12").getCounters()).containsEntry("reach", 20L);
        assertThat(kpi.cards()).doesNotContainKey("p1/PARTNER/p1/2026-05-11");
    }

    @Test
    @DisplayName("Edge case 31: an event after the period's end restates the period")
    void shouldRestateADayLongPastWhenAnEventIsLate() {
        // given
        kpi.given(p1.lead(MORNING, "l1", null, null));
        long revision = kpi.card("p1/PARTNER/p1/2026-05-11").getRevision();
        kpi.advance(Duration.ofDays(40));

        // when
        kpi.given(p1.lead(MORNING.plusSeconds(1), "l2", null, null));

        // then
        ScorecardUpdated restated = kpi.card("p1/PARTNER/p1/2026-05-11");
        assertThat(restated.getCounters()).containsOnly(entry("leads", 2L));
        assertThat(restated.getRevision()).isEqualTo(revision + 1);
        assertThat(restated.getOccurredAt()).isEqualTo(kpi.now());
    }

    @Test
    void shouldCountAStageOnceOnItsEarliestDayWhenItIsReachedAgain() {
        // when
        kpi.given(
                p1.deal(MORNING.plus(Duration.ofDays(2)), "d1", DealStage.PROSPECT),
                p1.deal(MORNING, "d1", DealStage.PROSPECT),
                p1.deal(MORNING.plus(Duration.ofDays(3)), "d1", DealStage.PROSPECT));

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-11").getCounters()).containsOnly(entry("prospects", 1L));
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-13").getCounters()).isEmpty();
        assertThat(kpi.cards()).hasSize(2);
        assertThat(kpi.meters().counter("kizuna.kpi.restatements").count()).isEqualTo(1);
    }

    @Test
    void shouldCreditTheLeadsCampaignAndKeyPersonWhenTheLeadComesAfterDealSaleAndRefund() {
        // given
        kpi.given(
                p1.refund(MORNING, "r1", "v1", money("100", "JPY")),
                p1.conversion(MORNING, "v1", money("1000", "JPY"), "d1", null, null),
                p1.deal(MORNING, "d1", DealStage.WON, "l1", null, null));
        assertThat(kpi.cards()).hasSize(1);

        // when
        kpi.given(p1.lead(MORNING.minus(Duration.ofDays(10)), "l1", "c1", "k1"));

        // then
        for (String scope : List.of("CAMPAIGN/c1", "KEY_PERSON/k1")) {
            ScorecardUpdated card = kpi.card("p1/" + scope + "/2026-05-11");
            assertThat(card.getCounters())
                    .containsOnly(entry("won", 1L), entry("conversions", 1L), entry("refunds", 1L));
            assertThat(card.getSums())
                    .containsOnly(
                            entry("revenue", new BigDecimal("1000.0000")),
                            entry("refunds", new BigDecimal("100.0000")));
            assertThat(durations(card, "leadTime")).isEqualTo("{864000=1}");
        }
    }

    @Test
    void shouldJudgeTheAnswerOfTheInquirysDayWhenItComesBeforeTheInquiry() {
        // when
        kpi.given(
                p1.answer(MORNING.plus(Duration.ofHours(24)), "i1", false),
                p1.answer(MORNING.plusSeconds(1), "i1", true),
                p1.inquiry(MORNING, "i1", "k1"),
                p1.inquiry(MORNING, "i2", null),
                p1.answer(MORNING.plus(Duration.ofHours(24)).plusMillis(1), "i2", false),
                p1.reopening(MORNING.plus(Duration.ofDays(2)), "i1"));

        // then
        ScorecardUpdated partner = kpi.card("p1/PARTNER/p1/2026-05-11");
        assertThat(partner.getCounters())
                .containsOnly(entry("inquiries", 2L), entry("inquiriesAnswered", 2L), entry("answeredWithin24h", 1L));
        assertThat(durations(partner, "timeToAnswer")).isEqualTo("{86400=2}");
        assertThat(kpi.card("p1/KEY_PERSON/k1/2026-05-13").getCounters()).containsOnly(entry("inquiriesReopened", 1L));
    }

    @Test
    void shouldKeepAnAmountInItsCurrencyUntilTheRateOfItsDayComes() {
        // given
        kpi.given(p1.conversion(MORNING, "v1", money("12.50", "USD"), null, null, "c1"));
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-11").getUnconverted())
                .containsOnly(entry("revenue:USD", new BigDecimal("12.5000")));

        // when
        kpi.given(
                Events.rate("USD", LocalDate.parse("2026-05-10"), "1"),
                Events.rate("USD", LocalDate.parse("2026-05-11"), "150.5"));
        kpi.advance(Duration.ofSeconds(5));

        // then
        ScorecardUpdated card = kpi.card("p1/CAMPAIGN/c1/2026-05-11");
        assertThat(card.getUnconverted()).isEmpty();
        assertThat(card.getSums()).containsOnly(entry("revenue", new BigDecimal("1881.2500")));
    }

    @Test
    void shouldLeaveHistoryAsItWasWhenARateIsChanged() {
        // given
        ExchangeRateSet first = Events.rate("USD", LocalDate.parse("2026-05-11"), "150");
        kpi.given(first, p1.conversion(MORNING, "v1", money("10", "USD"), null, null, null));
        kpi.advance(Duration.ofMinutes(1));
        ExchangeRateSet changed = Events.rate("USD", LocalDate.parse("2026-05-11"), "200");
        var earlier = List.of(new EarlierRate(first.getOccurredAt(), first.getRate()));
        kpi.given(LedgerEvents.corrected(changed, kpi.now(), earlier));

        // when
        kpi.given(
                p1.conversion(MORNING.plusSeconds(9), "v1", money("10", "USD"), null, null, null),
                p1.conversion(MORNING, "v2", money("10", "USD"), null, null, null));
        kpi.advance(Duration.ofSeconds(5));

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-11").getSums())
                .containsOnly(entry("revenue", new BigDecimal("3500.0000")));
    }

    @Test
    void shouldConvertByTheRateThatWasInForceWhenTheSaleWasToldWhenAllRatesAreThereBefore() {
        // given
        Instant start = kpi.now();
        ExchangeRateSet newest = Events.rate("USD", LocalDate.parse("2026-05-11"), "200");
        kpi.given(LedgerEvents.corrected(
                newest,
                start.plusSeconds(60),
                List.of(
                        new EarlierRate(start.plusSeconds(20), new BigDecimal("150.0000000000")),
                        new EarlierRate(start.plusSeconds(40), new BigDecimal("160.0000000000")))));

        // when
        kpi.given(p1.conversion(MORNING, "before any", money("1", "USD"), null, null, null));
        kpi.advance(Duration.ofSeconds(40))
                .given(p1.conversion(MORNING, "second", money("1", "USD"), null, null, null));
        kpi.advance(Duration.ofSeconds(30)).given(p1.conversion(MORNING, "third", money("1", "USD"), null, null, null));

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-11").getSums())
                .containsOnly(entry("revenue", new BigDecimal("510.0000")));
    }

    @Test
    void shouldCountVisitorsOnceADayWhenTheyComeBack() {
        // when
        kpi.given(
                p1.touch(MORNING, "t1", "c1", "j1"),
                p1.touch(MORNING.plusSeconds(1), "t2", "c1", "j1"),
                p1.touch(MORNING, "t3", "c1", "j2"));

        // then
        assertThat(kpi.card("p1/CAMPAIGN/c1/2026-05-11").getCounters()).containsEntry("touches", 3L);
        assertThat(visitors("p1/CAMPAIGN/c1/2026-05-11")).isEqualTo(2);
    }

    @Test
    void shouldTakeAVisitorOutWhenATouchTurnsOutToBeOfAnotherDay() {
        // given
        kpi.given(p1.touch(MORNING, "t1", "c1", "j1"), p1.touch(MORNING, "t2", "c1", "j2"));

        // when
        kpi.given(p1.touch(MORNING.minus(Duration.ofDays(1)), "t1", "c1", "j1"));

        // then
        assertThat(visitors("p1/CAMPAIGN/c1/2026-05-11")).isEqualTo(1);
        assertThat(visitors("p1/CAMPAIGN/c1/2026-05-10")).isEqualTo(1);
    }

    @Test
    void shouldPublishACardOnceWhenManyEventsChangeItAtOnce() {
        // when
        for (int lead = 0; lead < 100; lead++) {
            kpi.given(p1.lead(MORNING, "l" + lead, null, null));
        }

        // then
        List<ScorecardUpdated> published = kpi.published();
        assertThat(published).hasSize(1);
        assertThat(published.getFirst().getCounters()).containsOnly(entry("leads", 100L));
        assertThat(published.getFirst().getSources()).singleElement().satisfies(source -> {
            assertThat(source.getTopic()).isEqualTo("campaign.activity");
            assertThat(source.getOffset()).isEqualTo(99);
        });
    }

    @Test
    void shouldKeepTheFiguresWhenAProfileIsErased() {
        // given
        kpi.given(p1.profile("America/New_York"), p1.lead(at("2026-05-11T02:00:00Z"), "l1", null, null));
        kpi.published();

        // when
        kpi.publish(Topics.PARTNER_DIRECTORY, PartnerKeys.profile("p1"), null);
        kpi.given(p1.lead(at("2026-05-11T02:00:00Z"), "l2", null, null));

        // then
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-10").getCounters()).containsOnly(entry("leads", 2L));
    }

    @Test
    void shouldPutARecordAsideAndGoOnWhenItCannotBeDecoded() {
        // when
        kpi.publish(Topics.CAMPAIGN_ACTIVITY, "p1", "no Avro".getBytes(StandardCharsets.UTF_8));
        kpi.given(p1.lead(MORNING, "l1", null, null));

        // then
        assertThat(kpi.deadLetters(Topics.CAMPAIGN_ACTIVITY)).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo("no Avro".getBytes(StandardCharsets.UTF_8));
            assertThat(letter.headers().lastHeader(DeadLetters.CAUSE)).isNotNull();
        });
        assertThat(kpi.card("p1/PARTNER/p1/2026-05-11").getCounters()).containsEntry("leads", 1L);
    }

    @Test
    void shouldPutEventsAsideAndGoOnWhenTheySayWhatCannotBe() {
        // given
        var unusable = Stream.of(
                        p1.cost(MORNING, "x1", CostKind.FEE, money("-1", "JPY"), null),
                        p1.reach(MORNING, "c1", -1, 0, 0),
                        p1.lead(Instant.ofEpochMilli(-1), "l1", null, null),
                        p1.lead(Instant.ofEpochMilli(Long.MAX_VALUE), "l2", null, null),
                        Events.of("p1/p2").lead(MORNING, "l3", null, null))
                .toArray(SpecificRecord[]::new);

        // when
        kpi.given(unusable).given(p1.lead(MORNING, "l4", null, null));

        // then
        assertThat(kpi.deadLetters(Topics.CAMPAIGN_ACTIVITY)).hasSize(unusable.length);
        assertThat(kpi.cards().keySet()).containsExactly("p1/PARTNER/p1/2026-05-11");
    }

    @Test
    void shouldLeaveARecordOutAndCountItWhenItIsInAForeignPartition() {
        // given
        String elsewhere = Stream.iterate(1, i -> i + 1)
                .map(i -> "p" + i)
                .filter(id -> PartnerKeys.partition(id, 6) != 0)
                .findFirst()
                .orElseThrow();
        try (var wide = new RunningTopology(6)) {
            // when
            wide.given(Events.of(elsewhere).lead(MORNING, "l1", null, null));

            // then
            assertThat(wide.published()).isEmpty();
            assertThat(wide.deadLetters(Topics.CAMPAIGN_ACTIVITY)).isEmpty();
            assertThat(wide.meters()
                            .counter("kizuna.events.misplaced", "topic", "campaign.activity")
                            .count())
                    .isEqualTo(1);
        }
    }

    private long visitors(String key) {
        return VisitorSketch.distinct(List.of(sketch(kpi.card(key), "visitors")));
    }

    private static String durations(ScorecardUpdated card, String measure) {
        return ValueCountsFormat.read(sketch(card, measure)).toString();
    }

    private static byte[] sketch(ScorecardUpdated card, String name) {
        var buffer = Objects.requireNonNull(card.getSketches().get(name));
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
