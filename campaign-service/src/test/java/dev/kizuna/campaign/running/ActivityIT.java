package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.running.Api.Answer;
import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.DealStage;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadQualified;
import dev.kizuna.event.campaign.Qualification;
import dev.kizuna.kit.kafka.DeadLetters;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.CloudEventHeaders;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What others report: over HTTP, as files, straight to Kafka. */
class ActivityIT extends RunningService {

    private static final Instant MORNING = Instant.parse("2026-04-01T00:00:00Z");

    private final String suffix = UUID.randomUUID().toString();

    @Test
    void shouldShowLeadsAndDealsWhenTheyComeAsCloudEvents() {
        api.postEvents("["
                        + String.join(
                                ",",
                                event("deal-stage-reached", "e-4", """
                                {"dealId": "d%1$s", "leadId": "l%1$s", "stage": "WON",
                                 "amount": {"amount": "1200000.50", "currency": "JPY"}}
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
    void shouldKeepTheGoodRowsWhenAFileHasBadOnes() {
        Answer answer = api.postCsv("leads", """
                leadId,partnerId,occurredAt,campaignId
                l1%1$s,%2$s,2026-04-01T09:00:00+09:00,c-1
                l2%1$s,%2$s,2026-04-01T09:00:00,
                ,%2$s,2026-04-01T09:00:00Z,
                l4%1$s,%2$s
                l5%1$s,nobody,2026-04-01T09:00:00Z,
                """.formatted(suffix, partnerId)).hasStatus(202);

        assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.json()
                        .path("rejected")
                        .valueStream()
                        .map(row -> row.path("line").asInt() + " "
                                + row.path("code").asString()))
                .containsExactly("3 naive-time", "4 missing-field", "5 malformed-request", "6 unknown-partner");
        awaitThat(
                "/api/leads/l1" + suffix,
                lead -> assertThat(lead.json().path("campaignId").asString()).isEqualTo("c-1"));
        api.postCsv("deals", """
                dealId,partnerId,occurredAt,stage,amount,currency
                d%s,%s,2026-04-01T09:00:00Z,PROPOSED,500,JPY
                """.formatted(suffix, partnerId)).hasStatus(202);
        awaitThat(
                "/api/deals/d" + suffix,
                deal -> assertThat(deal.json().path("stage").asString()).isEqualTo("PROPOSED"));
    }

    @Test
    void shouldRefuseAFileWhenItsHeaderDoesNotFit() {
        api.postCsv("leads", "lead,partnerId,occurredAt\nl-1,p-1,2026-04-01T09:00:00Z\n")
                .isProblem(400, "bad-header");
        api.postCsv("visits", "a\nb\n").isProblem(404, "not-found");
    }

    @Test
    void shouldTakeConversionsAndCostsAsFiles() {
        api.postCsv("conversions", """
                conversionId,partnerId,occurredAt,amount,currency
                v%s,%s,2026-04-01T09:00:00Z,1000,JPY
                """.formatted(suffix, partnerId)).hasStatus(202);
        Answer costs = api.postCsv("costs", """
                costId,partnerId,occurredAt,kind,amount,currency,hours,rate,rateCurrency
                k1%1$s,%2$s,2026-04-01T09:00:00Z,MEDIA,1000,JPY,,,
                k2%1$s,%2$s,2026-04-01T09:00:00Z,LABOUR,,,1.5,8000,JPY
                k3%1$s,%2$s,2026-04-01T09:00:00Z,LABOUR,,,1.5,,
                """.formatted(suffix, partnerId)).hasStatus(202);

        assertThat(costs.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(costs.json().path("rejected").path(0).path("detail").asString())
                .isEqualTo("/data/rate: hours and rate go together");
        await().untilAsserted(() -> assertThat(kafka.eventsOf(Topics.CAMPAIGN_ACTIVITY, partnerId))
                .extracting(event -> event.getSchema().getName())
                .containsExactly("ConversionRecorded", "CostIncurred", "CostIncurred"));
    }

    @Test
    void shouldSayWhatIsWrongWithEachEventOfABatch() {
        Answer answer = api.postEvents("["
                        + String.join(
                                ",",
                                event("lead-captured", "ok", "{\"leadId\": \"l%1$s\"}"),
                                event("deal-stage-reached", "e-1", "{\"dealId\": \"d\", \"stage\": \"SIGNED\"}"),
                                event("lead-captured", "e-2", "{}"),
                                event("conversion-recorded", "e-3", """
                                {"conversionId": "v", "amount": {"amount": "-1", "currency": "JPY"}}"""),
                                event("conversion-recorded", "e-4", """
                                {"conversionId": "v", "amount": {"amount": "1", "currency": "YEN"}}"""),
                                event("cost-incurred", "e-5", "{\"costId\": \"k\", \"kind\": \"FEE\"}"),
                                event("lead-captured", "e-6", "{\"leadId\": \"a/b\"}"),
                                event("lead-captured", "e-7", "{\"leadId\": \"l\"}")
                                        .replace("00:00Z", "00:00"),
                                event("campaign-launched", "e-8", "{}"),
                                event("lead-lost", "e-9", "{}"),
                                "17")
                        + "]")
                .hasStatus(202);

        assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.json()
                        .path("rejected")
                        .valueStream()
                        .map(event -> event.path("index").asInt() + " "
                                + event.path("code").asString()))
                .containsExactly(
                        "1 invalid-field",
                        "2 missing-field",
                        "3 negative-amount",
                        "4 unknown-currency",
                        "5 missing-field",
                        "6 invalid-field",
                        "7 naive-time",
                        "8 event-type-not-accepted",
                        "9 unknown-event-type",
                        "10 malformed-request");
        api.postEvent("{").isProblem(400, "malformed-request");
        api.postEvents("[" + "{},".repeat(5_000) + "{}]").isProblem(413, "batch-too-large");
    }

    @Test
    void shouldRefuseAnUnknownPartnerOnlyAfterItWasWaitedFor() {
        partnerId = "nobody-" + suffix;
        long start = System.nanoTime();

        Answer refused = api.postEvent(event("lead-captured", "e-1", "{\"leadId\": \"l%1$s\"}"))
                .hasStatus(202);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(refused.json().path("rejected").path(0).path("code").asString())
                .isEqualTo("unknown-partner");
        api.post("/api/campaigns", """
                {"partnerId": "%s", "objective": "SALES", "startsOn": "2026-04-01", "endsOn": "2026-06-30"}
                """.formatted(partnerId)).isProblem(422, "unknown-partner");
    }

    @Test
    void shouldNoLongerKnowAPartnerWhenTheDirectoryErasedIt() {
        String lead = event("lead-captured", "e-1", "{\"leadId\": \"l%1$s\"}");
        assertThat(api.postEvent(lead).json().path("accepted").asInt()).isEqualTo(1);

        kafka.erasePartner(partnerId);

        await().untilAsserted(() ->
                assertThat(api.postEvent(lead).json().path("accepted").asInt()).isZero());
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

    private void awaitThat(String path, Consumer<Answer> assertion) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertion.accept(api.get(path).hasStatus(200)));
    }

    private String event(String type, String id, String data) {
        return """
                {"specversion": "1.0", "id": "%s%s", "source": "/web-shop", "subject": "%s",
                 "type": "dev.kizuna.campaign.%s.v1", "time": "2026-04-01T00:00:00Z", "data": %s}
                """.formatted(id, suffix, partnerId, type, data.formatted(suffix));
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
