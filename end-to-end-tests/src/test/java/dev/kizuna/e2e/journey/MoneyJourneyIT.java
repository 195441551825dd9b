package dev.kizuna.e2e.journey;

import static dev.kizuna.e2e.stack.Events.event;
import static dev.kizuna.e2e.stack.Events.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.e2e.stack.Client;
import dev.kizuna.e2e.stack.Http;
import dev.kizuna.e2e.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a signed agreement through a clicked link, a lead, a won deal and a partial refund to a paid statement. */
class MoneyJourneyIT {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final YearMonth MONTH = YearMonth.now(TOKYO).minusMonths(2);
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Duration POLL = Duration.ofMillis(200);

    private final Client client = new Client(Stack.shared());
    private final Http campaigns = client.campaigns();

    @Test
    void shouldPayWhatAClickedLinkLedToWhenPartOfItWasGivenBack() {
        // given an agreement that the lawyers cleared and both sides signed, and a campaign with a link
        String partner = "money-partner";
        String campaign = "money-campaign";
        client.register(partner);
        sign(partner, "money-agreement", Map.of());
        launch(partner, campaign);
        String code = post(
                        "/api/links",
                        201,
                        "partnerId",
                        partner,
                        "campaignId",
                        campaign,
                        "target",
                        "https://example.com/")
                .get("code")
                .asString();

        // when somebody clicks it, becomes a lead, and buys with its code
        var clicked = campaigns.get("/r/" + code, "User-Agent", FIREFOX);
        assertThat(clicked.status()).isEqualTo(302);
        String journey = journeyOf(clicked);
        client.handIn(
                campaigns,
                List.of(
                        event(
                                "campaign.lead-captured",
                                "money-lead",
                                partner,
                                at(3),
                                "leadId",
                                "money-lead",
                                "campaignId",
                                campaign,
                                "journeyId",
                                journey,
                                "referralCode",
                                code),
                        stage(partner, "PROSPECT", 4),
                        stage(partner, "PROPOSED", 5),
                        stage(partner, "WON", 6),
                        event(
                                "campaign.conversion-recorded",
                                "money-sale",
                                partner,
                                at(6),
                                "conversionId",
                                "money-sale",
                                "dealId",
                                "money-deal",
                                "leadId",
                                "money-lead",
                                "journeyId",
                                journey,
                                "referralCode",
                                code,
                                "amount",
                                money("1234567", "JPY"))));

        // then it is known whose lead it was, and the sale earned in both tiers
        assertThat(await().atMost(Client.soon())
                        .pollInterval(POLL)
                        .until(
                                () -> campaigns
                                        .get("/api/leads/money-lead")
                                        .body()
                                        .path("journeyId")
                                        .asString(""),
                                journey::equals))
                .isEqualTo(journey);
        awaitEarned(partner + "~money-sale", "146913");
        client.awaitCounters("partner", partner, Map.of("leads", 1, "won", 1));

        // when part of it is given back, and the month is paid
        client.handIn(
                campaigns,
                List.of(event(
                        "campaign.conversion-refunded",
                        "money-refund",
                        partner,
                        at(9),
                        "conversionId",
                        "money-sale",
                        "refundId",
                        "money-refund",
                        "amount",
                        money("234567", "JPY"))));
        awaitEarned(partner + "~money-sale", "119000");
        String payout = pay(partner, "119000");

        // then the statement shows it to the last yen, as JSON, as a table and as a page
        String statement = "/api/statements/" + partner + "/JPY/" + MONTH;
        JsonNode read = await().atMost(Client.soon())
                .pollInterval(POLL)
                .until(
                        () -> campaigns.get(statement).body(),
                        body -> body.path("lines").size() == 3);
        Map<String, String> lines = new TreeMap<>();
        read.path("lines")
                .forEach(line -> lines.put(
                        line.path("kind").asString(), line.path("amount").asString()));
        assertThat(lines).isEqualTo(Map.of("ACCRUED", "146913", "REVERSED", "27913", "RELEASED", "119000"));
        assertThat(read.at("/closing/payable").asString()).isEqualTo("119000");
        assertThat(read.at("/payout/payoutId").asString()).isEqualTo(payout);
        assertThat(read.at("/payout/status").asString()).isEqualTo("PAID");
        assertThat(read.at("/payout/amount").asString()).isEqualTo("119000");
        assertThat(campaigns.get(statement + ".csv").body().asString())
                .contains(",ACCRUED,", ",146913,JPY", ",REVERSED,", ",27913,JPY", ",COMMISSIONS_PAYABLE,119000,JPY");
        var page = campaigns.get(statement + ".pdf");
        assertThat(page.response().headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(page.body().asString()).startsWith("%PDF-");
        await().atMost(Client.soon()).pollInterval(POLL).untilAsserted(() -> {
            JsonNode balances =
                    campaigns.get("/api/ledger/" + partner + "/balances").body().path(0);
            assertThat(balances.path("sum").asString()).isEqualTo("0");
            assertThat(balances.path("accounts").toString())
                    .contains("{\"account\":\"CASH\",\"balance\":\"119000\"}")
                    .contains("{\"account\":\"PAYOUTS_APPROVED\",\"balance\":\"0\"}");
        });
    }

    @Test
    void shouldPayByTheCreditOfItsTouchesWhenTheAgreementGoesByAttribution() {
        // given two partners with a campaign each; the agreement of one goes by attribution
        String partner = "credited-partner";
        client.register(partner);
        client.register("other-partner");
        sign(partner, "credited-agreement", Map.of("basis", "ATTRIBUTION", "model", "LINEAR"));
        launch(partner, "credited-campaign");
        launch("other-partner", "other-campaign");

        // when two of the three touches that led to a sale were its own
        client.handIn(
                campaigns,
                List.of(
                        touch(partner, "credited-campaign", 1, 2),
                        touch("other-partner", "other-campaign", 2, 3),
                        touch(partner, "credited-campaign", 3, 4),
                        event(
                                "campaign.conversion-recorded",
                                "credited-sale",
                                partner,
                                at(6),
                                "conversionId",
                                "credited-sale",
                                "journeyId",
                                "credited-journey",
                                "amount",
                                money("900000", "JPY"))));

        // then it earns for two thirds of the sale
        awaitEarned(partner + "~credited-sale", "60000");
        pay(partner, "60000");
    }

    private static Map<String, Object> touch(String partner, String campaign, int number, int day) {
        return event(
                "campaign.touch-recorded",
                "credited-touch-" + number,
                partner,
                at(day),
                "touchId",
                "credited-touch-" + number,
                "campaignId",
                campaign,
                "journeyId",
                "credited-journey",
                "channel",
                "link");
    }

    /** Negotiated, looked at by lawyers, signed: a tenth of the first million, a fifth of what is above. */
    private void sign(String partner, String agreement, Map<String, String> more) {
        var draft = new TreeMap<String, Object>(more);
        draft.putAll(Map.of(
                "agreementId",
                agreement,
                "partnerId",
                partner,
                "validFrom",
                MONTH.atDay(1).toString(),
                "currency",
                "JPY",
                "tiers",
                List.of(Map.of("from", "0", "rate", "0.1"), Map.of("from", "1000000", "rate", "0.2")),
                "holdingDays",
                14));
        String path = "/api/agreements/" + agreement;
        accepted(campaigns.post("/api/agreements", draft), 201);
        accepted(campaigns.post(path + "/sign", Map.of()), 409);
        post(path + "/legal-review", 200, "requestedBy", "u-sato");
        post(path + "/legal-review/clear", 200, "reviewedBy", "u-legal");
        post(path + "/sign", 200, "occurredAt", at(1).toString());
    }

    private void launch(String partner, String campaign) {
        accepted(
                campaigns.post(
                        "/api/campaigns",
                        Map.of(
                                "campaignId",
                                campaign,
                                "partnerId",
                                partner,
                                "objective",
                                "SALES",
                                "startsOn",
                                MONTH.atDay(1).toString(),
                                "endsOn",
                                MONTH.plusMonths(6).atDay(1).toString(),
                                "targets",
                                List.of(Map.of("metric", "leads", "target", "10", "unit", "count")))),
                201);
        post("/api/campaigns/" + campaign + "/launch", 200, "occurredAt", at(1).toString());
    }

    /** One person prepares, another approves, then it is paid. */
    private String pay(String partner, String yen) {
        JsonNode prepared = post(
                "/api/payouts",
                201,
                "partnerId",
                partner,
                "currency",
                "JPY",
                "month",
                MONTH.toString(),
                "preparedBy",
                "u-sato");
        assertThat(prepared.at("/amount/amount").asString()).isEqualTo(yen);
        String id = prepared.get("payoutId").asString();
        String path = "/api/payouts/" + Http.encoded(id);
        assertThat(post(path + "/approve", 409, "approvedBy", "u-sato")
                        .get("code")
                        .asString())
                .isEqualTo("second-person-needed");
        post(path + "/approve", 200, "approvedBy", "u-kato");
        post(path + "/pay", 200);
        return id;
    }

    private void awaitEarned(String commission, String yen) {
        await().atMost(Client.soon())
                .pollInterval(POLL)
                .until(
                        () -> campaigns
                                .get("/api/commissions/" + Http.encoded(commission))
                                .body()
                                .at("/earned/amount")
                                .asString(""),
                        yen::equals);
    }

    private JsonNode post(String path, int status, String... fields) {
        var body = new TreeMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put(fields[i], fields[i + 1]);
        }
        return accepted(campaigns.post(path, body), status);
    }

    private static JsonNode accepted(Http.Answer answer, int status) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static Map<String, Object> stage(String partner, String stage, int day) {
        return event(
                "campaign.deal-stage-reached",
                "money-" + stage,
                partner,
                at(day),
                "dealId",
                "money-deal",
                "leadId",
                "money-lead",
                "stage",
                stage);
    }

    private static String journeyOf(Http.Answer clicked) {
        String location = clicked.response().headers().firstValue("Location").orElseThrow();
        return location.replaceFirst(".*[?&]kizuna_journey=([^&#]+).*", "$1");
    }

    /** Noon of a day of the month, in Tokyo. */
    private static Instant at(int day) {
        return MONTH.atDay(day).atTime(LocalTime.NOON).atZone(TOKYO).toInstant();
    }
}
