package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.running.Api.Answer;
import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.AgreementSigned;
import dev.kizuna.event.campaign.ExchangeRateSet;
import dev.kizuna.schemas.catalogue.Topics;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Agreements, campaigns and rates: commands in, documents and events out. */
class CampaignServiceIT extends RunningService {

    @Test
    void shouldSayAllThatIsWrongWhenACampaignCannotBe() {
        Answer answer = api.post("/api/campaigns", """
                {"partnerId": "a/b", "objective": "FAME", "startsOn": "spring",
                 "budget": {"amount": "much", "currency": "JPY"}, "occurredAt": "2026-04-01T10:00:00"}
                """).isProblem(422, "invalid-field");

        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly("/partnerId", "/objective", "/startsOn", "/endsOn", "/budget/amount", "/occurredAt");
        api.post("/api/campaigns", "{\"partnerID\": \"p-1\"}").isProblem(400, "malformed-request");
        api.post("/api/campaigns", "{").isProblem(400, "malformed-request");
        api.get("/api/campaigns/nothing").isProblem(404, "not-found");
        api.get("/api/campaigns?status=GONE").isProblem(400, "invalid-parameter");
    }

    @Test
    void shouldPlanOneCampaignWhenTheSameRequestComesTwice() {
        String request = """
                {"partnerId": "%s", "objective": "SALES", "startsOn": "2026-04-01", "endsOn": "2026-06-30"}
                """.formatted(partnerId);

        Answer first = api.post("/api/campaigns", request, "Idempotency-Key", "key of " + partnerId)
                .hasStatus(201);
        Answer second = api.post("/api/campaigns", request, "Idempotency-Key", "key of " + partnerId)
                .hasStatus(201);

        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        api.post("/api/campaigns", request.replace("SALES", "AWARENESS"), "Idempotency-Key", "key of " + partnerId)
                .isProblem(422, "idempotency-key-reused");
        assertThat(api.get("/api/campaigns?partnerId=" + partnerId).json().path("items"))
                .hasSize(1);
    }

    @Test
    void shouldListCampaignsInPieces() {
        for (int i = 0; i < 3; i++) {
            aPlannedCampaign();
        }
        String list = "/api/campaigns?partnerId=" + partnerId + "&limit=2";

        Answer first = api.get(list).hasStatus(200);
        assertThat(first.json().path("items")).hasSize(2);
        Answer second = api.get(
                        list + "&cursor=" + first.json().path("nextCursor").asString())
                .hasStatus(200);
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(second.json().has("nextCursor")).isFalse();
    }

    @Test
    void shouldTellOfAnAgreementWhenItIsSigned() {
        Answer drafted = api.post("/api/agreements", """
                {"partnerId": "%s", "validFrom": "2026-04-01", "currency": "JPY",
                 "tiers": [{"from": "0", "rate": "0.05"}, {"from": "1000000", "rate": "0.1"}]}
                """.formatted(partnerId)).hasStatus(201);

        String agreement = drafted.header("Location");
        api.post(agreement + "/sign", "{}").isProblem(409, "legal-review-missing");
        clear(agreement);

        Answer signed = api.post(agreement + "/sign", "{\"occurredAt\": \"2026-03-25T09:00:00+09:00\"}")
                .hasStatus(200);

        assertThat(signed.json().path("versions").path(0).path("version").asInt())
                .isEqualTo(1);
        api.post(agreement + "/sign", "{}").isProblem(409, "wrong-state");
        api.put(agreement + "/terms", """
                {"validFrom": "2027-04-01", "validTo": "2028-03-31", "currency": "JPY", "measure": "COUNT", "period": "MONTH",
                 "tiers": [{"from": "0", "amount": "1000"}], "holdingDays": 14, "minimumPayout": "10000",
                 "products": [{"productId": "crm", "period": "YEAR", "tiers": [{"from": "0", "rate": "0.2"}]}],
                 "contributions": [{"by": "VENDOR", "code": "training", "description": "Two days a quarter"}],
                 "conditions": ["Leads are answered within two days"]}
                """, "If-Match", signed.header("ETag")).hasStatus(200);
        clear(agreement);
        Answer again = api.post(agreement + "/sign", "").hasStatus(200);
        assertThat(again.json().path("versions")).hasSize(2);
        assertThat(again.json().path("versions").path(0))
                .isEqualTo(signed.json().path("versions").path(0));
        await().untilAsserted(() ->
                assertThat(kafka.eventsOf(Topics.CAMPAIGN_LIFECYCLE, partnerId)).hasSize(2));
        var event = (AgreementSigned)
                kafka.eventsOf(Topics.CAMPAIGN_LIFECYCLE, partnerId).getFirst();
        assertThat(event.getVersion()).isEqualTo(1);
        assertThat(event.getValidFrom()).isEqualTo(LocalDate.parse("2026-04-01"));
        assertThat(event.getTiers().getLast().getRate()).isEqualTo("0.100000");
        assertThat(event.getMeasure()).isEqualTo("amount");
        var next = (AgreementSigned)
                kafka.eventsOf(Topics.CAMPAIGN_LIFECYCLE, partnerId).getLast();
        assertThat(next.getMeasure()).isEqualTo("count");
        assertThat(next.getTiers().getFirst().getAmount()).contains(new Money(new BigDecimal("1000.0000"), "JPY"));
        assertThat(next.getProducts()).singleElement().satisfies(product -> {
            assertThat(product.getProductId()).isEqualTo("crm");
            assertThat(product.getPeriod()).isEqualTo("year");
            assertThat(product.getMeasure()).isEqualTo("amount");
        });
    }

    @Test
    void shouldSendADraftBackWhenTheLawyersObject() {
        String agreement = api.post("/api/agreements", """
                {"partnerId": "%s", "validFrom": "2026-04-01", "currency": "JPY"}
                """.formatted(partnerId))
                .hasStatus(201)
                .header("Location");

        api.post(agreement + "/legal-review/clear", "{\"reviewedBy\": \"u-legal\"}")
                .isProblem(409, "wrong-state");
        api.post(agreement + "/legal-review", "{}").isProblem(422, "missing-field");
        api.post(agreement + "/legal-review", "{\"requestedBy\": \"u-sato\"}").hasStatus(200);
        api.post(agreement + "/legal-review/clear", "{\"reviewedBy\": \"u-sato\"}")
                .isProblem(409, "second-person-needed");
        api.post(agreement + "/legal-review/object", "{\"reviewedBy\": \"u-legal\"}")
                .isProblem(422, "missing-field");
        Answer objected = api.post(
                        agreement + "/legal-review/object",
                        "{\"reviewedBy\": \"u-legal\", \"reason\": \"Liability is open\"}")
                .hasStatus(200);

        assertThat(objected.json().at("/legalReview/objection").asString()).isEqualTo("Liability is open");
        api.post(agreement + "/sign", "{}").isProblem(409, "legal-review-missing");
    }

    @Test
    void shouldRefuseAnAgreementWhenItsTiersOverlap() {
        api.post("/api/agreements", """
                {"partnerId": "%s", "validFrom": "2026-04-01", "currency": "JPY",
                 "tiers": [{"from": "0", "rate": "0.05"}, {"from": "0", "rate": "0.1"}]}
                """.formatted(partnerId)).isProblem(422, "tiers-overlap");
        api.post("/api/agreements", """
                {"partnerId": "%s", "validFrom": "2026-04-01", "currency": "JPY", "measure": "WEIGHT",
                 "tiers": [{"from": "0", "rate": "0.05", "amount": "3"}]}
                """.formatted(partnerId)).isProblem(422, "invalid-field");
    }

    @Test
    void shouldTellOfARateUnderCurrencyAndDayWhenItIsSet() {
        String rate = "/api/exchange-rates/USD/2026-04-01";

        api.put(rate, "{\"rate\": \"150.25\"}").hasStatus(201);
        api.put(rate, "{\"rate\": \"150.2500\"}").hasStatus(200);
        api.put(rate, "{\"rate\": \"151\"}").isProblem(428, "precondition-required");
        api.put(rate, "{\"rate\": \"151\"}", "If-Match", "\"1\"").hasStatus(200);

        assertThat(api.get(rate).json().path("rate").asString()).isEqualTo("151");
        await().untilAsserted(() -> assertThat(kafka.eventsOf(Topics.CAMPAIGN_RATES, "kizuna"))
                .extracting(event -> ((ExchangeRateSet) event).getRate().toPlainString())
                .containsExactly("150.2500000000", "151.0000000000"));
        assertThat(kafka.records(Topics.CAMPAIGN_RATES.name(), _ -> true))
                .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                .containsOnly("USD/2026-04-01");
        api.put("/api/exchange-rates/YEN/2026-04-01", "{\"rate\": \"1\"}").isProblem(422, "unknown-currency");
        api.put("/api/exchange-rates/USD/today", "{\"rate\": \"1\"}").isProblem(400, "invalid-parameter");
    }

    @Test
    void shouldBeHealthyMeasuredAndDescribed() {
        assertThat(api.get("/actuator/health")
                        .hasStatus(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(api.get("/actuator/prometheus").hasStatus(200).body()).contains("kizuna_outbox_published_total");
        assertThat(api.get("/v3/api-docs").hasStatus(200).json().path("paths").propertyNames())
                .contains("/api/campaigns/{id}/launch", "/api/events", "/api/leads", "/r/{code}");
    }

    private void clear(String agreement) {
        api.post(agreement + "/legal-review", "{\"requestedBy\": \"u-sato\"}").hasStatus(200);
        api.post(agreement + "/legal-review/clear", "{\"reviewedBy\": \"u-legal\"}")
                .hasStatus(200);
    }

    private Answer aPlannedCampaign() {
        return api.post("/api/campaigns", """
                        {"partnerId": "%s", "objective": "SALES", "startsOn": "2026-04-01", "endsOn": "2026-06-30"}
                        """.formatted(partnerId)).hasStatus(201);
    }
}
