package dev.kizuna.kpi.attribution.topology;

import static dev.kizuna.kpi.attribution.topology.Told.by;
import static dev.kizuna.kpi.attribution.topology.Told.issued;
import static dev.kizuna.kpi.attribution.topology.Told.on;
import static dev.kizuna.kpi.attribution.topology.Told.through;
import static dev.kizuna.kpi.fixture.Events.at;
import static dev.kizuna.kpi.fixture.Events.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.event.kpi.SourceOffset;
import dev.kizuna.event.kpi.TouchCredit;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.Feature;
import dev.kizuna.kpi.fixture.RunningTopology;
import dev.kizuna.schemas.catalogue.Topics;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttributionTopologyTest {

    private static final Instant SOLD = at("2026-05-20T03:00:00Z");

    private final RunningTopology kpi = new RunningTopology();
    private final Events p1 = Events.of("p1");
    private final Events p2 = Events.of("p2");

    @AfterEach
    void close() {
        kpi.close();
    }

    @Test
    void shouldCreditThePartnersWhoseLinksWereFollowedBeforeASaleOfAnother() {
        // when
        kpi.given(
                through("k1", "newsletter", p1.touch(daysBefore(8), "t1", "c1", "j1")),
                through("k2", "webinar", p2.touch(daysBefore(1), "t2", "c2", "j1")),
                on("j1", p2.conversion(SOLD, "v1", money("1000", "EUR"), null, null, null)));

        // then
        ConversionAttributed attributed = only();
        assertThat(attributed.getEventId()).isEqualTo("p2/v1@1");
        assertThat(attributed.getPartnerId()).isEqualTo("p2");
        assertThat(attributed.getConversionId()).isEqualTo("v1");
        assertThat(attributed.getOccurredAt()).isEqualTo(SOLD);
        assertThat(attributed.getCurrency()).isEqualTo("EUR");
        assertThat(attributed.getRevision()).isEqualTo(1);
        assertThat(attributed.getCredits())
                .extracting(
                        TouchCredit::getModel,
                        TouchCredit::getTouchId,
                        credit -> credit.getPartnerId().orElseThrow(),
                        credit -> credit.getCampaignId().orElseThrow(),
                        credit -> credit.getLinkId().orElseThrow(),
                        credit -> credit.getChannel().orElseThrow(),
                        credit -> credit.getAmount().toPlainString())
                .containsExactly(
                        tuple("first", "t1", "p1", "c1", "k1", "newsletter", "1000.0000"),
                        tuple("last", "t2", "p2", "c2", "k2", "webinar", "1000.0000"),
                        tuple("linear", "t1", "p1", "c1", "k1", "newsletter", "500.0000"),
                        tuple("linear", "t2", "p2", "c2", "k2", "webinar", "500.0000"),
                        tuple("u-shape", "t1", "p1", "c1", "k1", "newsletter", "500.0000"),
                        tuple("u-shape", "t2", "p2", "c2", "k2", "webinar", "500.0000"),
                        tuple("time-decay", "t1", "p1", "c1", "k1", "newsletter", "333.3333"),
                        tuple("time-decay", "t2", "p2", "c2", "k2", "webinar", "666.6667"));
    }

    @Test
    void shouldFindTheJourneyThroughTheDealAndItsLeadWhicheverIsToldFirst() {
        // given
        kpi.given(
                p1.conversion(SOLD, "v1", money("90", "JPY"), "d1", null, null),
                p1.touch(daysBefore(3), "t1", "c1", "j1"));
        assertThat(kpi.attributions()).isEmpty();

        // when
        kpi.given(on("j1", p1.lead(daysBefore(2), "l1", null, null)));
        assertThat(kpi.attributions()).isEmpty();
        kpi.given(p1.deal(daysBefore(1), "d1", DealStage.PROSPECT, "l1", null, null));

        // then
        assertThat(linear(only())).containsOnly(Map.entry("t1", "90.0000"));
    }

    @Test
    void shouldJoinTheJourneysOfLeadsThatAreOne() {
        // given
        kpi.given(
                p1.touch(daysBefore(3), "t1", "c1", "j1"),
                p2.touch(daysBefore(2), "t2", "c2", "j2"),
                p2.touch(daysBefore(1), "t3", "c2", "j3"),
                on("j1", p1.lead(daysBefore(3), "l1", null, null)),
                Events.of(on("j2", p1.lead(daysBefore(2), "l2", null, null)), "contact"),
                Events.of(on("j3", p1.lead(daysBefore(2), "l3", null, null)), "contact"),
                p1.conversion(SOLD, "v1", money("90", "JPY"), null, "l1", null));
        assertThat(linear(only())).containsOnly(Map.entry("t1", "90.0000"));

        // when
        kpi.given(p1.merged(SOLD, "l1", "l2"));

        // then
        List<ConversionAttributed> restated = kpi.attributions();
        assertThat(linear(restated.getLast()))
                .containsOnly(Map.entry("t1", "30.0000"), Map.entry("t2", "30.0000"), Map.entry("t3", "30.0000"));
        assertThat(restated.getLast().getRevision()).isEqualTo(1 + restated.size());
    }

    @Test
    void shouldRestateWhenATouchComesLateAndSayNothingWhenItComesAgain() {
        // given
        var touch = p1.touch(daysBefore(2), "t1", "c1", "j1");
        var late = p2.touch(daysBefore(5), "t2", "c2", "j1");
        var sale = on("j1", p1.conversion(SOLD, "v1", money("100", "JPY"), null, null, null));
        kpi.given(touch, sale);
        assertThat(linear(only())).containsOnly(Map.entry("t1", "100.0000"));

        // when
        kpi.given(late);

        // then
        ConversionAttributed restated = only();
        assertThat(restated.getRevision()).isEqualTo(2);
        assertThat(linear(restated)).containsOnly(Map.entry("t1", "50.0000"), Map.entry("t2", "50.0000"));
        assertThat(restated.getCredits())
                .filteredOn(credit -> credit.getModel().equals("first"))
                .extracting(
                        TouchCredit::getTouchId, credit -> credit.getAmount().toPlainString())
                .containsExactlyInAnyOrder(tuple("t2", "100.0000"), tuple("t1", "0.0000"));

        // when
        kpi.given(late, touch, sale, p1.touch(SOLD.plusMillis(1), "t3", "c1", "j1"));

        // then
        assertThat(kpi.attributions()).isEmpty();
    }

    @Test
    void shouldTakeRefundsOffInProportion() {
        // given
        kpi.given(
                p1.touch(daysBefore(2), "t1", "c1", "j1"),
                p2.touch(daysBefore(1), "t2", "c2", "j1"),
                p1.refund(SOLD, "r1", "v1", money("40", "JPY")),
                on("j1", p1.conversion(SOLD, "v1", money("100", "JPY"), null, null, null)));
        assertThat(linear(only())).containsOnly(Map.entry("t1", "30.0000"), Map.entry("t2", "30.0000"));

        // when
        kpi.given(p1.refund(SOLD, "r1", "v1", money("40", "JPY")), p1.refund(SOLD, "r2", "v1", money("10", "USD")));
        assertThat(kpi.attributions()).isEmpty();
        kpi.given(p1.refund(SOLD, "r3", "v1", money("70", "JPY")));

        // then
        assertThat(linear(only())).containsOnly(Map.entry("t1", "0.0000"), Map.entry("t2", "0.0000"));
    }

    @Test
    void shouldTakeWhatAnOrderGetsBackFromItsSalesOneAfterTheOther() {
        // given
        kpi.given(
                p1.touch(daysBefore(2), "t1", "c1", "j1"),
                ofOrder("v1", SOLD, "100", "hub"),
                ofOrder("v2", SOLD.plusSeconds(1), "100", "app"),
                Events.of(p1.refund(SOLD, "r1", "", money("130", "JPY")), "o1"));

        // then
        Map<String, String> left = new TreeMap<>();
        kpi.attributions()
                .forEach(sale -> left.put(sale.getConversionId(), linear(sale).get("t1")));
        assertThat(left).containsOnly(Map.entry("v1", "0.0000"), Map.entry("v2", "70.0000"));
    }

    @Test
    void shouldCreditASaleOnceThatIsToldUnderTwoIds() {
        // given
        kpi.given(p1.touch(daysBefore(2), "t1", "c1", "j1"), ofOrder("webhook", SOLD.plusSeconds(9), "100", "hub"));
        assertThat(only().getConversionId()).isEqualTo("webhook");

        // when
        kpi.given(ofOrder("api", SOLD, "100", "hub"));

        // then
        Map<String, Map<String, String>> said = new TreeMap<>();
        kpi.attributions().forEach(sale -> said.put(sale.getConversionId(), linear(sale)));
        assertThat(said)
                .containsOnly(Map.entry("api", Map.of("t1", "100.0000")), Map.entry("webhook", Map.of("t1", "0.0000")));
    }

    @Test
    void shouldRestateWhenAnEarlierReportMovesTheSale() {
        // given
        kpi.given(
                p1.touch(daysBefore(80), "t1", "c1", "j1"),
                p1.touch(daysBefore(1), "t2", "c1", "j1"),
                on("j1", p1.conversion(SOLD, "v1", money("100", "JPY"), null, null, null)));
        assertThat(linear(only())).containsOnlyKeys("t1", "t2");

        // when
        kpi.given(on("j1", p1.conversion(daysBefore(10), "v1", money("60", "USD"), null, null, null)));

        // then
        ConversionAttributed restated = only();
        assertThat(restated.getOccurredAt()).isEqualTo(daysBefore(10));
        assertThat(restated.getCurrency()).isEqualTo("USD");
        assertThat(linear(restated)).containsOnly(Map.entry("t1", "60.0000"), Map.entry("t2", "0.0000"));
    }

    @Test
    void shouldCreditTheCodesSellerUntilATouchIsKnown() {
        // given
        kpi.given(by("KIZ-1", p1.conversion(SOLD, "v1", money("100", "JPY"), null, "l1", "c7")));
        ConversionAttributed byCode = only();
        assertThat(linear(byCode)).containsOnly(Map.entry("referral:KIZ-1", "100.0000"));
        assertThat(byCode.getCredits())
                .allSatisfy(credit -> assertThat(credit.getCampaignId()).contains("c7"));

        // when
        kpi.given(on("j1", p1.lead(daysBefore(1), "l1", null, null)), p2.touch(daysBefore(2), "t1", "c1", "j1"));

        // then
        assertThat(linear(only())).containsOnly(Map.entry("referral:KIZ-1", "0.0000"), Map.entry("t1", "100.0000"));
    }

    @Test
    void shouldTakeTheLeadsCodeWhereTheSaleHasNone() {
        // when
        kpi.given(
                by("KIZ-2", p1.lead(daysBefore(9), "l1", "c5", null)),
                p1.conversion(SOLD, "v1", money("100", "JPY"), null, "l1", null));

        // then
        ConversionAttributed byCode = only();
        assertThat(linear(byCode)).containsOnly(Map.entry("referral:KIZ-2", "100.0000"));
        assertThat(byCode.getCredits())
                .allSatisfy(credit -> assertThat(credit.getCampaignId()).contains("c5"));
    }

    @Test
    void shouldCreditThePartnerToWhomACodeWasIssuedWhoeverSellsAndHoweverLongAgoAndWheneverThatIsHeardOf() {
        // given
        kpi.given(issued("p2", daysBefore(900), "kiz-1", "c9"));
        kpi.advance(Duration.ofDays(400)).given(p1.touch(kpi.now(), "t0", "c1", "j0"));

        // when
        kpi.given(
                by("KIZ-1", p1.conversion(SOLD, "v1", money("100", "JPY"), null, null, "c1")),
                by("kiz-2", p1.conversion(SOLD, "v2", money("50", "JPY"), null, null, "c1")));

        // then
        List<ConversionAttributed> said = kpi.attributions();
        assertThat(said)
                .extracting(ConversionAttributed::getConversionId, AttributionTopologyTest::credited)
                .containsExactlyInAnyOrder(
                        tuple("v1", "p2/referral:kiz-1 of c9"), tuple("v2", "p1/referral:kiz-2 of c1"));

        // when
        kpi.given(issued("p2", daysBefore(2), "kiz-2", null), issued("p1", daysBefore(1), "kiz-2", null));

        // then
        assertThat(credited(only())).isEqualTo("p2/referral:kiz-2 of c1");
    }

    @Test
    void shouldKnowATouchAsLongAsItIsKeptHoweverOldTheHistoryIs() {
        // given
        Instant longAgo = at("2020-02-01T00:00:00Z");
        kpi.given(p1.touch(longAgo, "t1", "c1", "j1"), p1.touch(longAgo, "t2", "c1", "j2"));

        // when
        kpi.advance(Duration.ofDays(179));
        kpi.given(
                p1.touch(longAgo, "t3", "c1", "j3"),
                on("j1", p1.conversion(longAgo.plusSeconds(1), "v1", money("5", "JPY"), null, null, null)));

        // then
        assertThat(linear(only())).containsOnlyKeys("t1");

        // when
        kpi.advance(Duration.ofDays(200));
        kpi.given(
                p1.touch(longAgo, "t4", "c1", "j4"),
                on("j2", p1.conversion(longAgo.plusSeconds(1), "v2", money("5", "JPY"), null, null, null)));

        // then
        assertThat(kpi.attributions()).isEmpty();
    }

    @Test
    void shouldForgetTheSameTouchesWhenHistoryIsReadAgainAtOnceAndInAnotherPace() {
        // given
        Instant first = kpi.now();
        Instant second = first.plus(Duration.ofDays(180));
        Instant third = second.plusMillis(1);
        var touches = List.of(p1.touch(daysBefore(2), "t1", "c1", "j1"), p2.touch(daysBefore(1), "t2", "c2", "j2"));
        var kept = on("j1", p1.conversion(SOLD, "v1", money("5", "JPY"), null, null, null));
        var forgotten = on("j2", p1.conversion(SOLD, "v2", money("5", "JPY"), null, null, null));
        kpi.given(touches.toArray(SpecificRecord[]::new));
        kpi.advance(Duration.ofDays(180)).given(kept);
        kpi.advance(Duration.ofMillis(1)).given(forgotten);
        var running = kpi.attributions();
        assertThat(running).extracting(ConversionAttributed::getConversionId).containsExactly("v1");

        // when
        try (var again = new RunningTopology(EnumSet.of(Feature.ATTRIBUTION))) {
            again.givenOf(third, forgotten).givenOf(second, kept);
            touches.forEach(touch -> again.givenOf(first, touch));

            // then
            var rebuilt = again.attributions();
            assertThat(rebuilt)
                    .extracting(ConversionAttributed::getConversionId)
                    .containsExactly("v1");
            assertThat(rebuilt.getFirst().getCredits())
                    .isEqualTo(running.getFirst().getCredits());
        }
    }

    @Test
    void shouldTellWhenAndFromWhatCreditsWereDivided() {
        // given
        kpi.given(
                p1.touch(daysBefore(2), "t1", "c1", "j1"),
                on("j1", p1.conversion(SOLD, "v1", money("100", "JPY"), null, null, null)));
        ConversionAttributed first = only();
        assertThat(first.getAttributedAt()).contains(kpi.now());
        assertThat(first.getSources())
                .extracting(SourceOffset::getTopic, SourceOffset::getPartition, SourceOffset::getOffset)
                .containsExactly(tuple("campaign.activity", 0, 1L));

        // when
        kpi.advance(Duration.ofHours(1)).given(p1.lead(SOLD, "l9", null, null));
        kpi.given(p1.refund(SOLD, "r1", "v1", money("40", "JPY")));

        // then
        ConversionAttributed restated = only();
        assertThat(restated.getAttributedAt())
                .contains(first.getAttributedAt().orElseThrow().plusSeconds(3_600));
        assertThat(restated.getSources()).extracting(SourceOffset::getOffset).containsExactly(3L);
    }

    @Test
    void shouldKeepACreditWhenItsTouchIsForgottenBeforeARefund() {
        // given
        kpi.given(
                p1.touch(daysBefore(2), "t1", "c1", "j1"),
                on("j1", p1.conversion(SOLD, "v1", money("100", "JPY"), null, null, null)));
        assertThat(linear(only())).containsOnly(Map.entry("t1", "100.0000"));
        kpi.advance(Duration.ofDays(400)).given(p1.touch(kpi.now(), "t2", "c1", "j1"));

        // when
        kpi.given(p1.refund(kpi.now(), "r1", "v1", money("25", "JPY")), p1.touch(daysBefore(4), "t3", "c1", "j1"));

        // then
        assertThat(linear(kpi.attributions().getLast()))
                .containsOnly(Map.entry("t1", "37.5000"), Map.entry("t3", "37.5000"));
    }

    @Test
    void shouldPassOverWhatCannotBeAndPutItAsideOnce() {
        // when
        kpi.publish(Topics.CAMPAIGN_ACTIVITY, "p1", "poison".getBytes(StandardCharsets.UTF_8));
        kpi.given(
                p1.touch(at("1969-12-31T23:59:59Z"), "t0", "c1", "j1"),
                p1.touch(daysBefore(1), "t1", "c1", " "),
                on("j1", p1.conversion(SOLD, "v1", money("-1", "JPY"), null, null, null)),
                on(" ", p1.conversion(SOLD, "v2", money("1", "JPY"), null, null, null)));

        // then
        assertThat(kpi.attributions()).isEmpty();
        assertThat(kpi.deadLetters(Topics.CAMPAIGN_ACTIVITY)).hasSize(3);
    }

    @Test
    void shouldKeepJourneysApartWhoseIdsHaveSlashes() {
        // when
        kpi.given(
                p1.touch(daysBefore(1), "t1", "c1", "j/1"),
                on("j", p1.conversion(SOLD, "1/v1", money("1", "JPY"), null, null, null)),
                on("j/1", p1.conversion(SOLD, "v1", money("1", "JPY"), null, null, null)));

        // then
        assertThat(only().getConversionId()).isEqualTo("v1");
    }

    @Test
    @DisplayName("Edge case 38: the parts of a sale sum exactly to the whole under every model")
    void shouldSumExactlyUnderEveryModel() {
        // given
        for (int touch = 1; touch <= 7; touch++) {
            kpi.given(p1.touch(daysBefore(touch), "t" + touch, "c" + touch, "j1"));
        }

        // when
        kpi.given(on("j1", p1.conversion(SOLD, "v1", money("100.01", "USD"), null, null, null)));

        // then
        Map<String, BigDecimal> sums = new TreeMap<>();
        only().getCredits().forEach(credit -> sums.merge(credit.getModel(), credit.getAmount(), BigDecimal::add));
        assertThat(sums).hasSize(5).allSatisfy((model, sum) -> assertThat(sum).isEqualByComparingTo("100.01"));
    }

    private ConversionRecorded ofOrder(String conversionId, Instant at, String yen, String productId) {
        return Events.of(
                on("j1", p1.conversion(at, conversionId, money(yen, "JPY"), null, null, null)), "o1", productId);
    }

    private ConversionAttributed only() {
        List<ConversionAttributed> said = kpi.attributions();
        assertThat(said).hasSize(1);
        return said.getFirst();
    }

    private static String credited(ConversionAttributed attributed) {
        return attributed.getCredits().stream()
                .filter(credit ->
                        credit.getModel().equals("linear") && credit.getAmount().signum() > 0)
                .map(credit -> credit.getPartnerId().orElseThrow() + "/" + credit.getTouchId() + " of "
                        + credit.getCampaignId().orElseThrow())
                .collect(Collectors.joining(" and "));
    }

    private static Map<String, String> linear(ConversionAttributed attributed) {
        Map<String, String> credits = new TreeMap<>();
        attributed.getCredits().stream()
                .filter(credit -> credit.getModel().equals("linear"))
                .forEach(credit ->
                        credits.put(credit.getTouchId(), credit.getAmount().toPlainString()));
        return credits;
    }

    private static Instant daysBefore(int days) {
        return SOLD.minus(Duration.ofDays(days));
    }
}
