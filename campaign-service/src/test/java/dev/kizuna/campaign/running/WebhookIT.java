package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.running.Api.Answer;
import dev.kizuna.campaign.webhook.application.Signatures;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.CloudEventHeaders;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What other tools tell in their own form, over HTTP. */
class WebhookIT extends RunningService {

    @Test
    void shouldShowTheDealOnceWhenAToolDeliversItTwice() {
        String body = wonDeal("SO-" + suffix);

        signed(body).hasStatus(202);
        Answer again = signed(body).hasStatus(202);

        assertThat(again.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(again.json().path("rejected")).isEmpty();
        awaitThat("/api/deals/crm-" + suffix, deal -> {
            assertThat(deal.json().path("stage").asString()).isEqualTo("WON");
            assertThat(deal.json().path("leadId").asString()).isEqualTo("crm-771");
            assertThat(new BigDecimal(deal.json().at("/amount/amount").asString()))
                    .isEqualByComparingTo("1200000");
        });
        assertThat(kafka.records(
                        Topics.CAMPAIGN_ACTIVITY.name(),
                        record -> partnerId.equals(TestKafka.header(record, CloudEventHeaders.SUBJECT))))
                .allMatch(record -> "/webhooks/crm".equals(TestKafka.header(record, CloudEventHeaders.SOURCE)))
                .extracting(record -> TestKafka.header(record, CloudEventHeaders.ID))
                .containsOnly("crm~DealStageReached~" + suffix + "~4", "crm~ConversionRecorded~" + suffix + "~won");
    }

    @Test
    @DisplayName("Edge case 37: the same sale from a webhook and from the API is one commission")
    void shouldEarnOneCommissionWhenTheShopReportsTheSaleOfTheCrm() {
        signed(wonDeal("SO-" + suffix)).hasStatus(202);
        api.postEvent(event(
                        "conversion-recorded",
                        "e-",
                        "{\"conversionId\": \"c%1$s\", \"orderId\": \"SO-%1$s\","
                                + " \"amount\": {\"amount\": \"1200000\", \"currency\": \"JPY\"}}"))
                .hasStatus(202);

        await().untilAsserted(() -> assertThat(api.get("/api/commissions?partnerId=" + partnerId)
                        .json()
                        .path("items"))
                .extracting(commission -> commission.path("conversionId").asString() + " "
                        + commission.path("why").asString())
                .containsExactlyInAnyOrder("crm-" + suffix + " no-agreement", "c" + suffix + " same-sale"));
    }

    @Test
    void shouldTellWhatWasIgnoredAndWhatWasRefusedWhenAPayloadSaysMore() {
        String body = """
                {"events": [
                  {"type": "ticket.created", "version": 1},
                  {"type": "deal.created", "version": 1, "occurredAt": 1774969200,
                   "deal": {"id": "x", "stage": "on the golf course", "partner": "%1$s"}},
                  {"type": "deal.created", "version": 1, "occurredAt": 1774969200,
                   "deal": {"id": "y", "stage": "closed_lost", "partner": "nobody"}},
                  {"type": "deal.created", "version": 1, "occurredAt": 1774969200,
                   "deal": {"id": "z", "stage": "closed_lost"}}]}
                """.formatted(partnerId);

        Answer answer = signed(body).hasStatus(202);

        assertThat(answer.json().path("accepted").asInt()).isZero();
        assertThat(answer.json().path("ignored").asInt()).isEqualTo(1);
        assertThat(answer.json().path("rejected"))
                .extracting(rejection -> rejection.path("code").asString())
                .containsExactly("invalid-field", "unknown-partner", "missing-field");
        assertThat(answer.body()).contains("on the golf course", "none of");
    }

    @Test
    void shouldTurnAwayWhatTheToolDidNotSign() {
        String body = wonDeal("SO-1");
        String now = Instant.now().toString();
        String signature = "sha256=" + Signatures.hex(WEBHOOK_SECRET, now + "." + body);

        post("crm", body, now, signature).hasStatus(202);
        post("crm", body.replace("1200000", "9200000"), now, signature).isProblem(401, "signature-invalid");
        post("crm", body, now, "sha256=" + Signatures.hex("another secret of 20", now + "." + body))
                .isProblem(401, "signature-invalid");
        String past = Instant.now().minusSeconds(600).toString();
        post("crm", body, past, "sha256=" + Signatures.hex(WEBHOOK_SECRET, past + "." + body))
                .isProblem(401, "signature-invalid");
        api.post("/api/webhooks/crm", body).isProblem(401, "signature-invalid");
    }

    @Test
    void shouldTakeNothingWhenASourceHasNoSecretOrIsUnknown() {
        api.post("/api/webhooks/web-analytics", "{}").isProblem(404, "not-found");
        api.post("/api/webhooks/nobody", "{}").isProblem(404, "not-found");
    }

    @Test
    void shouldRefuseWhatIsTooLargeOrNoJson() {
        signed("{\"padding\": \"" + "x".repeat(1 << 20) + "\"}").isProblem(413, "batch-too-large");
        signed("{\"events\": [").isProblem(400, "malformed-request");
        signed("{} {}").isProblem(400, "malformed-request");
        assertThat(signed("[1, 2]").hasStatus(202).json().path("ignored").asInt())
                .isEqualTo(1);
    }

    private String wonDeal(String orderNumber) {
        return """
                {"events": [
                  {"type": "deal.updated", "version": 4, "occurredAt": 1774969200000,
                   "deal": {"id": "%s", "stage": "closed_won", "amount": 1200000, "currency": "jpy",
                            "contactId": "771", "partner": "%s", "orderNumber": "%s"}}]}
                """.formatted(suffix, partnerId, orderNumber);
    }

    private Answer signed(String body) {
        String now = Instant.now().toString();
        return post("crm", body, now, "sha256=" + Signatures.hex(WEBHOOK_SECRET, now + "." + body));
    }

    private Answer post(String source, String body, String timestamp, String signature) {
        return api.post(
                "/api/webhooks/" + source, body, "X-Request-Timestamp", timestamp, "X-Signature-256", signature);
    }
}
