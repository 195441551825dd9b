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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
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
