package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.running.Api.Answer;
import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadQualified;
import dev.kizuna.event.campaign.LeadsMerged;
import dev.kizuna.event.campaign.Qualification;
import dev.kizuna.kit.kafka.DeadLetters;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.CloudEventHeaders;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What becomes of what others report. */
class ActivityIT extends RunningService {

    private static final Instant MORNING = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void shouldShowLeadsAndDealsWhenTheyComeAsCloudEvents() {
        api.postEvents("["
                        + String.join(
                                ",",
                                event("deal-stage-reached", "e-4", """
                                {"dealId": "d%1$s", "leadId": "l%1$s", "stage": "WON",
                                 "amount": {"amount": "1200000.50", "currency": "USD"}}
                                """),
                                event("lead-qualified", "e-2", "{\"leadId\": \"l%1$s\", \"qualification\": \"MQL\"}"),
                                event("lead-captured", "e-1", "{\"leadId\": \"l%1$s\", \"keyPersonId\": \"person-1\"}"))
                        + "]")
                .hasStatus(202);

        awaitThat("/api/leads/l" + suffix, lead -> {
            assertThat(lead.json().path("capturedAt").asString()).isEqualTo("2026-04-01T00:00:00Z");
            assertThat(lead.json().path("keyPersonId").asString()).isEqualTo("person-1");
            assertThat(lead.json().path("qualification").asString()).isEqualTo("MQL");
        });
        awaitThat("/api/deals/d" + suffix, deal -> {
            assertThat(deal.json().path("stage").asString()).isEqualTo("WON");
            assertThat(new BigDecimal(deal.json().path("amount").path("amount").asString()))
                    .isEqualByComparingTo("1200000.50");
        });
        assertThat(kafka.records(
                        Topics.CAMPAIGN_ACTIVITY.name(),
                        record -> partnerId.equals(TestKafka.header(record, CloudEventHeaders.SUBJECT))))
                .hasSize(3)
                .allMatch(record -> record.partition() == TestKafka.partitionOf(partnerId))
                .allMatch(record -> "/web-shop".equals(TestKafka.header(record, CloudEventHeaders.SOURCE)));
    }

    @Test
    void shouldShowLeadsAndDealsWhenTheyComeStraightFromKafka() {
        kafka.send(LeadQualified.newBuilder()
                .setEventId("q" + suffix)
                .setOccurredAt(MORNING.plusSeconds(60))
                .setPartnerId(partnerId)
                .setLeadId("l" + suffix)
                .setQualification(Qualification.SQL)
                .build());
        kafka.send(lead("l" + suffix, partnerId));
        kafka.send(lead("l" + suffix, partnerId));
        kafka.send(deal(DealStage.WON, 120));
        kafka.send(deal(DealStage.PROSPECT, 0));

        awaitThat("/api/leads/l" + suffix, lead -> {
            assertThat(lead.json().path("capturedAt").asString()).isEqualTo("2026-04-01T00:00:00Z");
            assertThat(lead.json().path("qualification").asString()).isEqualTo("SQL");
        });
        awaitThat("/api/deals/d" + suffix, deal -> {
            assertThat(deal.json().path("stage").asString()).isEqualTo("WON");
            assertThat(deal.json().path("reachedAt").propertyNames()).containsExactly("PROSPECT", "WON");
        });
        assertThat(api.get("/api/deals?partnerId=" + partnerId).json().path("items"))
                .hasSize(1);
    }

    @Test
    void shouldShowAllLeadsWhenABatchIsAsLargeAsItMayBe() {
        String batch = IntStream.range(0, 5_000)
                .mapToObj(i -> event("lead-captured", "e" + i + "-", "{\"leadId\": \"l" + i + "-%1$s\"}"))
                .collect(Collectors.joining(",", "[", "]"));

        Answer answer = api.postEvents(batch).hasStatus(202);

        assertThat(answer.json().path("accepted").asInt()).isEqualTo(5_000);
        assertThat(answer.json().path("rejected")).isEmpty();
        await().atMost(Duration.ofSeconds(60)).until(() -> leadsOfPartner() == 5_000);
    }

    @Test
    void shouldPublishARecordAgainWhereItBelongsWhenItsWriterPutItElsewhere() {
        int right = TestKafka.partitionOf(partnerId);
        int wrong = (right + 1) % Topics.DEFAULT_PARTITIONS;

        kafka.send(lead("l" + suffix, partnerId), wrong);

        awaitThat(
                "/api/leads/l" + suffix,
                lead -> assertThat(lead.json().path("partnerId").asString()).isEqualTo(partnerId));
        assertThat(kafka.records(
                        Topics.CAMPAIGN_ACTIVITY.name(),
                        record -> partnerId.equals(TestKafka.header(record, CloudEventHeaders.SUBJECT))))
                .extracting(record -> record.partition() + " " + TestKafka.header(record, CloudEventHeaders.SOURCE))
                .containsExactlyInAnyOrder(wrong + " " + TestKafka.SOURCE, right + " " + TestKafka.SOURCE);
    }

    @Test
    void shouldPutAsideWhatCannotBeProcessedAndGoOn() {
        byte[] poison = ("poison " + suffix).getBytes(StandardCharsets.UTF_8);
        kafka.send(lead("l" + suffix, partnerId));
        kafka.sendRaw(Topics.CAMPAIGN_ACTIVITY, TestKafka.partitionOf(partnerId), partnerId, poison);
        kafka.send(deal(DealStage.PROSPECT, 0));

        awaitThat(
                "/api/deals/d" + suffix,
                deal -> assertThat(deal.json().path("stage").asString()).isEqualTo("PROSPECT"));

        var letters =
                kafka.records(Topics.CAMPAIGN_ACTIVITY.deadLetters(), record -> Arrays.equals(record.value(), poison));
        assertThat(letters).hasSize(1);
        assertThat(TestKafka.header(letters.getFirst(), DeadLetters.TOPIC)).isEqualTo("campaign.activity");
        assertThat(TestKafka.header(letters.getFirst(), DeadLetters.CONSUMER)).isEqualTo("campaign-service-activity");
        assertThat(TestKafka.header(letters.getFirst(), DeadLetters.CAUSE)).contains("SerializationException");
    }

    @Test
    void shouldPutAsideAReportWhenItsLeadIsAnotherPartners() {
        String other = "other-" + suffix;
        kafka.send(lead("l" + suffix, partnerId));
        awaitThat("/api/leads/l" + suffix, _ -> {});

        kafka.send(lead("l" + suffix, other));

        await().untilAsserted(() -> assertThat(kafka.records(
                        Topics.CAMPAIGN_ACTIVITY.deadLetters(),
                        record -> other.equals(TestKafka.header(record, CloudEventHeaders.SUBJECT))))
                .hasSize(1)
                .allMatch(record -> String.valueOf(TestKafka.header(record, DeadLetters.DETAIL))
                        .startsWith("Lead l" + suffix + " is of partner " + partnerId)));
        assertThat(api.get("/api/leads/l" + suffix).json().path("partnerId").asString())
                .isEqualTo(partnerId);
    }

    @Test
    @DisplayName("Edge case 42: merging two contacts keeps both histories")
    void shouldKeepBothHistoriesWhenLeadsAreMerged() {
        String kept = "l-kept-" + suffix;
        String gone = "l-gone-" + suffix;
        api.postEvents("["
                        + String.join(
                                ",",
                                event("lead-captured", "e-1", "{\"leadId\": \"l-kept-%1$s\", \"journeyId\": \"j-1\"}"),
                                event(
                                        "lead-captured",
                                        "e-2",
                                        "{\"leadId\": \"l-gone-%1$s\", \"journeyId\": \"j-2\","
                                                + " \"keyPersonId\": \"person-1\"}"),
                                event(
                                        "lead-qualified",
                                        "e-3",
                                        "{\"leadId\": \"l-gone-%1$s\", \"qualification\": \"MQL\"}"),
                                event(
                                        "conversion-recorded",
                                        "e-5",
                                        "{\"conversionId\": \"c%1$s\", \"dealId\": \"d%1$s\","
                                                + " \"amount\": {\"amount\": \"1000\", \"currency\": \"JPY\"}}"),
                                event(
                                        "deal-stage-reached",
                                        "e-4",
                                        "{\"dealId\": \"d%1$s\", \"leadId\": \"l-gone-%1$s\", \"stage\": \"WON\"}"))
                        + "]")
                .hasStatus(202);
        awaitThat("/api/deals/d" + suffix, _ -> {});
        String merge = "{\"mergedLeadId\": \"" + gone + "\"}";

        api.post("/api/leads/" + kept + "/merge", merge).hasStatus(202);

        await().untilAsserted(() -> assertThat(
                        api.get("/api/leads/" + gone).hasStatus(301).header("Location"))
                .isEqualTo("/api/leads/" + kept));
        awaitThat("/api/leads/" + kept, lead -> {
            assertThat(lead.json().path("qualification").asString()).isEqualTo("MQL");
            assertThat(lead.json().path("keyPersonId").asString()).isEqualTo("person-1");
            assertThat(lead.json().path("history"))
                    .extracting(part -> part.path("leadId").asString() + " "
                            + part.path("journeyId").asString())
                    .containsExactly(kept + " j-1", gone + " j-2");
            assertThat(lead.json().at("/dealIds/0").asString()).isEqualTo("d" + suffix);
            assertThat(lead.json().at("/conversionIds/0").asString()).isEqualTo("c" + suffix);
        });
        await().untilAsserted(() -> assertThat(
                        api.get("/api/leads?partnerId=" + partnerId).json().path("items"))
                .extracting(lead -> lead.path("leadId").asString() + " "
                        + lead.path("remainingLeadId").asString(""))
                .containsExactly(gone + " " + kept, kept + " "));
        api.post("/api/leads/" + kept + "/merge", merge).hasStatus(202);
        api.post("/api/leads/" + gone + "/merge", "{\"mergedLeadId\": \"" + kept + "\"}")
                .isProblem(409, "lead-merged-already");
        api.post("/api/leads/" + kept + "/merge", "{\"mergedLeadId\": \"" + kept + "\"}")
                .isProblem(422, "invalid-field");
        api.post("/api/leads/" + kept + "/merge", "{}").isProblem(422, "missing-field");
        api.post("/api/leads/nobody/merge", merge).isProblem(404, "not-found");
    }

    @Test
    void shouldBeOneLeadWhenAContactOfACampaignIsToldTwiceAndMergersFormACircle() {
        kafka.send(merged("l-3" + suffix, "l-1" + suffix));
        kafka.send(merged("l-1" + suffix, "l-3" + suffix));
        kafka.send(contact("l-2" + suffix, 60));
        kafka.send(contact("l-1" + suffix, 120));

        await().untilAsserted(() -> {
            assertThat(api.get("/api/leads/l-1" + suffix).hasStatus(301).header("Location"))
                    .isEqualTo("/api/leads/l-2" + suffix);
            assertThat(api.get("/api/leads/l-3" + suffix).hasStatus(301).header("Location"))
                    .isEqualTo("/api/leads/l-2" + suffix);
        });
        assertThat(api.get("/api/leads/l-2" + suffix).json().path("capturedAt").asString())
                .isEqualTo("2026-04-01T00:01:00Z");
    }

    @Test
    void shouldShowSalesCostsAndReachHoweverTheyCome() {
        api.postCsv(
                        "conversions",
                        "conversionId,partnerId,occurredAt,amount,currency,orderId\nc-1,%s,2026-04-01T00:00:00Z,1000,JPY,SO-1\n"
                                .formatted(partnerId))
                .hasStatus(202);
        api.postCsv(
                        "refunds",
                        ("conversionId,refundId,partnerId,occurredAt,amount,currency\n"
                                        + "c-1,r-1,%1$s,2026-04-02T00:00:00Z,400,JPY\nc-1,r-1,%1$s,2026-04-02T00:00:00Z,400,JPY\n")
                                .formatted(partnerId))
                .hasStatus(202);
        api.postCsv(
                        "reach",
                        ("campaignId,partnerId,occurredAt,reach,impressions,engagements,reportId,medium\n"
                                        + "c-1,%1$s,2026-04-03T00:00:00Z,20,30,3,april,podcast\n"
                                        + "c-1,%1$s,2026-04-02T00:00:00Z,10,15,1,april,podcast\n")
                                .formatted(partnerId))
                .hasStatus(202);
        api.postEvent(event(
                        "cost-incurred",
                        "e-",
                        "{\"costId\": \"k-1\", \"kind\": \"LABOUR\", \"hours\": \"7.5\","
                                + " \"rate\": {\"amount\": \"6000\", \"currency\": \"JPY\"}}"))
                .hasStatus(202);

        awaitThat("/api/conversions?partnerId=" + partnerId, sales -> {
            assertThat(sales.json().at("/items/0/orderId").asString()).isEqualTo("SO-1");
            assertThat(sales.json().at("/items/0/refunds")).hasSize(1);
            assertThat(sales.json().at("/items/0/refunds/0/amount/amount").asString())
                    .isEqualTo("400");
        });
        awaitThat("/api/reach?partnerId=" + partnerId, reach -> {
            assertThat(reach.json().path("items")).hasSize(1);
            assertThat(reach.json().at("/items/0/reach").asInt()).isEqualTo(20);
        });
        awaitThat(
                "/api/costs?partnerId=" + partnerId,
                costs ->
                        assertThat(costs.json().at("/items/0/hours").asString()).isEqualTo("7.5"));
        assertThat(api.get("/api/conversions?campaignId=none&partnerId=" + partnerId)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            conversion-recorded | negative-amount    | {"conversionId": "c", "amount": {"amount": "-1", "currency": "JPY"}}
            conversion-recorded | too-many-decimals  | {"conversionId": "c", "amount": {"amount": "1.5", "currency": "JPY"}}
            conversion-recorded | too-many-decimals  | {"conversionId": "c", "amount": {"amount": "1.005", "currency": "USD"}}
            conversion-recorded | implausible-amount | {"conversionId": "c", "amount": {"amount": "1000000000001", "currency": "JPY"}}
            conversion-recorded | invalid-field      | {"conversionId": "c", "amount": {"amount": "1E9", "currency": "JPY"}}
            conversion-recorded | unknown-currency   | {"conversionId": "c", "amount": {"amount": "1", "currency": "YEN"}}
            conversion-recorded | missing-field      | {"conversionId": "c"}
            conversion-refunded | negative-amount    | {"conversionId": "c", "refundId": "r", "amount": {"amount": "-0.01", "currency": "USD"}}
            cost-incurred       | missing-field      | {"costId": "k", "kind": "FEE"}
            cost-incurred       | invalid-field      | {"costId": "k", "kind": "LABOUR", "amount": {"amount": "1", "currency": "JPY"}, "hours": "1"}
            cost-incurred       | missing-field      | {"costId": "k", "kind": "LABOUR", "hours": "1"}
            cost-incurred       | unknown-currency   | {"costId": "k", "kind": "LABOUR", "hours": "1", "rate": {"amount": "1", "currency": "XYZ"}}
            cost-incurred       | negative-amount    | {"costId": "k", "kind": "LABOUR", "hours": "-1", "rate": {"amount": "1", "currency": "JPY"}}
            cost-incurred       | implausible-amount | {"costId": "k", "kind": "LABOUR", "hours": "10001", "rate": {"amount": "1", "currency": "JPY"}}
            cost-incurred       | invalid-field      | {"costId": "k", "kind": "BRIBE", "amount": {"amount": "1", "currency": "JPY"}}
            reach-reported      | invalid-field      | {"campaignId": "c", "reach": -1, "impressions": 0, "engagements": 0}
            lead-qualified      | invalid-field      | {"leadId": "l", "qualification": "HOT"}
            leads-merged        | invalid-field      | {"leadId": "l", "mergedLeadId": "l"}
            deal-stage-reached  | invalid-field      | {"dealId": "d/1", "stage": "WON"}
            """)
    void shouldSayWhatIsWrongWhenAReportIsNotValid(String type, String code, String data) {
        Answer answer = api.postEvent(event(type, "bad-", data)).hasStatus(202);

        assertThat(answer.json().path("accepted").asInt()).isZero();
        assertThat(answer.json().at("/rejected/0/code").asString())
                .as(answer.body())
                .isEqualTo(code);
    }

    private SpecificRecord merged(String leadId, String mergedLeadId) {
        return LeadsMerged.newBuilder()
                .setEventId("merged " + leadId)
                .setOccurredAt(MORNING)
                .setPartnerId(partnerId)
                .setLeadId(leadId)
                .setMergedLeadId(mergedLeadId)
                .build();
    }

    private SpecificRecord contact(String leadId, int seconds) {
        return LeadCaptured.newBuilder()
                .setEventId("captured " + leadId)
                .setOccurredAt(MORNING.plusSeconds(seconds))
                .setPartnerId(partnerId)
                .setLeadId(leadId)
                .setContactId("contact-7")
                .build();
    }

    private int leadsOfPartner() {
        int count = 0;
        String cursor = "";
        do {
            JsonNode page = api.get("/api/leads?limit=500&partnerId=" + partnerId + "&cursor=" + cursor)
                    .hasStatus(200)
                    .json();
            count += page.path("items").size();
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        return count;
    }

    private SpecificRecord lead(String leadId, String partner) {
        return LeadCaptured.newBuilder()
                .setEventId("captured " + leadId + " " + partner)
                .setOccurredAt(MORNING)
                .setPartnerId(partner)
                .setLeadId(leadId)
                .build();
    }

    private SpecificRecord deal(DealStage stage, int seconds) {
        return DealStageReached.newBuilder()
                .setEventId(stage + suffix)
                .setOccurredAt(MORNING.plusSeconds(seconds))
                .setPartnerId(partnerId)
                .setDealId("d" + suffix)
                .setStage(stage)
                .setAmount(new Money(new BigDecimal("500.0000"), "JPY"))
                .build();
    }
}
