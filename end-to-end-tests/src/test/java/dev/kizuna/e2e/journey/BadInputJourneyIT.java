package dev.kizuna.e2e.journey;

import static dev.kizuna.e2e.stack.Events.event;
import static dev.kizuna.e2e.stack.Events.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Http;
import dev.kizuna.e2e.stack.Stack;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong is answered with what it is and where, and the rest is taken. */
class BadInputJourneyIT {

    private static final String PARTNER = "strict-partner";
    private static final Instant TIME = Instant.now().minusSeconds(3_600);

    private static final Client client = new Client(Stack.shared());

    @BeforeAll
    static void knowThePartner() {
        client.register(PARTNER);
    }

    @Test
    void shouldSayWhereWhenJsonIsMalformed() {
        var answer = client.partners().post("/api/events", Http.CLOUD_EVENT, "{\"specversion\": \"1.0\",, }");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").asString()).isEqualTo("malformed-request");
        assertThat(answer.body().get("detail").asString()).contains("line 1, column");
        assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
    }

    @Test
    void shouldTakeTheGoodAndNameEachBadOneInABatch() {
        var good = lead("good-1", PARTNER, Map.of("leadId", "good-1"));
        var unknownType = new LinkedHashMap<>(lead("bad-1", PARTNER, Map.of("leadId", "x")));
        unknownType.put("type", "dev.kizuna.campaign.lead-lost.v1");
        var missingField = lead("bad-2", PARTNER, Map.of());
        var wrongEnum =
                event("campaign.deal-stage-reached", "bad-3", PARTNER, TIME, "dealId", "d", "stage", "ALMOST_WON");
        var naiveTime = new LinkedHashMap<>(lead("bad-4", PARTNER, Map.of("leadId", "x")));
        naiveTime.put("time", "2026-05-01T09:00:00");
        var negative = event(
                "campaign.conversion-recorded",
                "bad-5",
                PARTNER,
                TIME,
                "conversionId",
                "c",
                "amount",
                money("-1", "JPY"));
        var nobody = lead("bad-6", "nobody-at-all", Map.of("leadId", "x"));
        var noMoney = event(
                "campaign.conversion-recorded",
                "bad-7",
                PARTNER,
                TIME,
                "conversionId",
                "c",
                "amount",
                money("1", "YEN"));
        var elsewhere = event("partner.inquiry-received", "bad-8", PARTNER, TIME, "inquiryId", "i", "channel", "email");
        var alsoGood = lead("good-2", PARTNER, Map.of("leadId", "good-2"));

        var answer = client.campaigns()
                .post(
                        "/api/events",
                        Http.CLOUD_EVENTS,
                        Http.json(List.of(
                                good,
                                unknownType,
                                missingField,
                                wrongEnum,
                                naiveTime,
                                negative,
                                nobody,
                                noMoney,
                                elsewhere,
                                alsoGood)));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().get("rejected").values().stream().map(BadInputJourneyIT::brief))
                .as("%s", answer.body())
                .containsExactly(
                        "1 bad-1 unknown-event-type",
                        "2 bad-2 missing-field",
                        "3 bad-3 invalid-field",
                        "4 bad-4 naive-time",
                        "5 bad-5 negative-amount",
                        "6 bad-6 unknown-partner",
                        "7 bad-7 unknown-currency",
                        "8 bad-8 event-type-not-accepted");
        assertThat(answer.body().get("accepted").asInt()).isEqualTo(2);
        assertThat(answer.body().get("rejected").get(2).get("detail").asString())
                .contains("/data/stage", "ALMOST_WON", "WON");
        client.awaitCounters("partner", PARTNER, Map.of("leads", 2));
    }

    @Test
    void shouldKeepNothingOfABatchThatIsTooLarge() {
        var events = Collections.nCopies(5_001, lead("many", "strict-partner", Map.of("leadId", "many")));
        var answer = client.campaigns().post("/api/events", Http.CLOUD_EVENTS, Http.json(events));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body().get("code").asString()).isEqualTo("batch-too-large");
        assertThat(answer.body().get("detail").asString()).contains("5001");
    }

    @Test
    void shouldNameTheColumnsWhenAHeaderDoesNotFit() {
        var answer = client.campaigns()
                .post("/api/imports/leads", Http.CSV, "leadId,partner,occurredAt\nl1,p,2026-05-01T09:00:00Z\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("code").asString()).isEqualTo("bad-header");
        assertThat(answer.body().toString()).contains("partnerId").contains("\"partner\"");
    }

    @Test
    void shouldTakeTheGoodRowsAndNameTheLinesOfTheBadOnes() {
        client.register("row-partner");
        String csv = """
                conversionId,partnerId,occurredAt,amount,currency
                row-1,row-partner,2026-05-01T09:00:00+09:00,1200,JPY
                row-2,row-partner,2026-05-01T09:00:00,10,JPY
                row-3,row-partner,2026-05-01T09:00:00Z,-10,JPY
                row-4,nobody-at-all,2026-05-01T09:00:00Z,10,JPY
                row-5,row-partner,2026-05-01T09:00:00Z,10
                row-6,row-partner,2026-05-01T09:00:00Z,99.50,JPY
                row-7,row-partner,2026-05-02T09:00:00Z,100.00,JPY
                """;
        for (int time = 0; time < 2; time++) {
            var answer = client.campaigns().post("/api/imports/conversions", Http.CSV, csv);
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
            assertThat(answer.body().get("rejected").values().stream()
                            .map(row -> row.get("line").asInt() + " "
                                    + row.get("code").asString()))
                    .as("%s", answer.body())
                    .containsExactly(
                            "3 naive-time",
                            "4 negative-amount",
                            "5 unknown-partner",
                            "6 malformed-request",
                            "7 too-many-decimals");
            assertThat(answer.body().get("accepted").asInt()).isEqualTo(2);
        }
        client.awaitCounters("partner", "row-partner", Map.of("conversions", 2));
        JsonNode revenue = client.card("partner", "row-partner").get("figures").get("revenue");
        assertThat(new BigDecimal(revenue.get("amount").asString())).isEqualByComparingTo("1300");
        assertThat(revenue.get("currency").asString()).isEqualTo("JPY");
    }

    private static Map<String, Object> lead(String id, String partnerId, Map<String, Object> data) {
        var event = new LinkedHashMap<>(event("campaign.lead-captured", id, partnerId, TIME));
        event.put("data", data);
        return event;
    }

    private static String brief(JsonNode rejection) {
        return rejection.get("index").asInt() + " " + rejection.get("id").asString() + " "
                + rejection.get("code").asString();
    }
}
