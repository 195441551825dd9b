package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.running.Api.Answer;
import dev.kizuna.schemas.catalogue.Topics;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** What is taken from others, and how the rest is refused. */
class IngestionIT extends RunningService {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ConcurrentMessageListenerContainer<byte[], byte[]> directoryConsumer;

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
                .isEqualTo("rate: hours and rate go together");
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
    void shouldNotRefuseAPartnerWhenTheDirectoryIsNotReadToItsEnd() {
        String known = event("lead-captured", "e-1", "{\"leadId\": \"l%1$s\"}");
        assertThat(api.postEvent(known).json().path("accepted").asInt()).isEqualTo(1);
        partnerId = "unread-" + suffix;
        String unread = event("lead-captured", "e-2", "{\"leadId\": \"m%1$s\"}");

        directoryConsumer.stop();
        try {
            kafka.listPartner(partnerId);

            Answer refused = api.postEvent(unread).isProblem(503, "unavailable");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(api.postEvents("[" + known + "," + unread + "]")
                            .hasStatus(202)
                            .json()
                            .path("rejected")
                            .valueStream()
                            .map(event -> event.path("index").asInt() + " "
                                    + event.path("code").asString()))
                    .containsExactly("1 unavailable");
            api.post("/api/campaigns", """
                    {"partnerId": "%s", "objective": "SALES", "startsOn": "2026-04-01", "endsOn": "2026-06-30"}
                    """.formatted(partnerId)).isProblem(503, "unavailable");
        } finally {
            directoryConsumer.start();
        }

        await().untilAsserted(() -> assertThat(
                        api.postEvent(unread).json().path("accepted").asInt())
                .isEqualTo(1));
    }

    @Test
    void shouldNoLongerKnowAPartnerWhenTheDirectoryErasedIt() {
        String lead = event("lead-captured", "e-1", "{\"leadId\": \"l%1$s\"}");
        assertThat(api.postEvent(lead).json().path("accepted").asInt()).isEqualTo(1);

        kafka.erasePartner(partnerId);

        await().untilAsserted(() ->
                assertThat(api.postEvent(lead).json().path("accepted").asInt()).isZero());
    }
}
