package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.campaign.running.Api.Answer;
import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.CommissionAccrued;
import dev.kizuna.event.campaign.CommissionCleared;
import dev.kizuna.event.campaign.CommissionReleased;
import dev.kizuna.event.campaign.CommissionReversed;
import dev.kizuna.event.campaign.CommissionWithheld;
import dev.kizuna.event.campaign.ConversionRefunded;
import dev.kizuna.event.campaign.PayoutApproved;
import dev.kizuna.event.campaign.PayoutPaid;
import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.event.kpi.TouchCredit;
import dev.kizuna.event.partner.PartnerPaused;
import dev.kizuna.event.partner.PartnerStage;
import dev.kizuna.schemas.catalogue.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From a signed agreement to a paid statement. */
class CommissionIT extends RunningService {

    @Test
    void shouldPayWhatSalesEarnedAndCarryALateRefundIntoTheNextMonth() {
        // given an agreement and a code
        String agreement = anAgreement("""
                "tiers": [{"from": "0", "rate": "0.1"}, {"from": "10000", "rate": "0.2"}], "holdingDays": 7""");
        String code = aCode();

        // when two sales are told, one of them twice, and part of the second is given back
        api.postEvents("[" + String.join(",", sale("c-1", "10000", code), sale("c-1", "10000", code)) + "]")
                .hasStatus(202);
        api.postEvent(sale("c-2", "5000", code)).hasStatus(202);
        awaitThat(
                "/api/commissions/" + partnerId + "~c-2" + suffix,
                commission -> assertThat(commission.json().at("/earned/amount").asString())
                        .isEqualTo("1000"));
        api.postEvent(event("conversion-refunded", "r-1", """
                {"conversionId": "c-2%1$s", "refundId": "r-1%1$s", "amount": {"amount": "1000", "currency": "JPY"}}""")).hasStatus(202);

        // then each earned by its tier, and the refund took its part back
        awaitThat("/api/commissions/" + partnerId + "~c-2" + suffix, commission -> {
            assertThat(commission.json().at("/earned/amount").asString()).isEqualTo("800");
            assertThat(commission.json().at("/heldUntil").asString()).isEqualTo("2026-04-08");
            assertThat(commission.json().at("/agreementId").asString()).isEqualTo(agreement);
        });
        awaitBalance("COMMISSIONS_HELD", "1800");

        // when April is paid
        Answer prepared = api.post("/api/payouts", """
                {"partnerId": "%s", "currency": "JPY", "month": "2026-04", "preparedBy": "u-sato"}
                """.formatted(partnerId)).hasStatus(201);
        String payout = prepared.header("Location");
        assertThat(prepared.json().at("/amount/amount").asString()).isEqualTo("1800");
        api.post(payout + "/pay", "{}").isProblem(409, "wrong-state");
        api.post(payout + "/approve", "{\"approvedBy\": \"u-sato\"}").isProblem(409, "second-person-needed");
        awaitBalance("COMMISSIONS_PAYABLE", "1800");
        api.post(payout + "/approve", "{\"approvedBy\": \"u-kato\", \"occurredAt\": \"2026-05-02T09:00:00+09:00\"}")
                .hasStatus(200);
        api.post(payout + "/pay", "{\"occurredAt\": \"2026-05-10T09:00:00+09:00\"}")
                .hasStatus(200);

        Answer listed = api.get("/api/payouts?limit=1&partnerId=" + partnerId).hasStatus(200);
        assertThat(listed.json().at("/items/0/payoutId").asString()).isEqualTo(partnerId + "~JPY~2026-04");
        assertThat(listed.json().at("/nextCursor").isMissingNode()).isTrue();

        // then the books say so, and the statement can be read, counted and printed
        awaitBalance("CASH", "1800");
        String statement = "/api/statements/" + partnerId + "/JPY/2026-04";
        Answer april = api.get(statement).hasStatus(200);
        assertThat(april.json()
                        .at("/lines")
                        .valueStream()
                        .map(line -> line.path("kind").asString()))
                .containsExactlyInAnyOrder("ACCRUED", "ACCRUED", "REVERSED", "RELEASED", "RELEASED");
        assertThat(april.json().at("/closing/payable").asString()).isEqualTo("1800");
        assertThat(april.json().at("/payout/status").asString()).isEqualTo("PAID");
        assertThat(api.get(statement + ".csv").hasStatus(200).body().lines())
                .hasSize(1 + 3 + 5 + 3 + 1)
                .anyMatch(line -> line.endsWith(",COMMISSIONS_PAYABLE,1800,JPY,,"));
        assertThat(api.get(statement + ".pdf").hasStatus(200).body()).startsWith("%PDF-");

        // when more is given back after the payout
        kafka.send(ConversionRefunded.newBuilder()
                .setEventId("late" + suffix)
                .setOccurredAt(Instant.parse("2026-05-20T00:00:00Z"))
                .setPartnerId(partnerId)
                .setConversionId("c-1" + suffix)
                .setRefundId("r-2" + suffix)
                .setAmount(new Money(new BigDecimal("2500.0000"), "JPY"))
                .build());

        // then it is owed back, once, and nothing is paid
        awaitBalance("COMMISSIONS_PAYABLE", "-250");
        api.post("/api/payouts", """
                {"partnerId": "%s", "currency": "JPY", "month": "2026-05", "preparedBy": "u-sato"}
                """.formatted(partnerId)).isProblem(409, "nothing-to-pay");
        assertThat(api.get(statement).json()).isEqualTo(april.json());
        assertThat(april.json().path("carriedForward").asString()).isEqualTo("0");
        assertThat(api.get("/api/statements/" + partnerId + "/JPY/2026-05")
                        .json()
                        .path("carriedForward")
                        .asString())
                .isEqualTo("-250");
        assertThat(kafka.eventsOf(Topics.CAMPAIGN_COMMISSION, partnerId))
                .extracting(SpecificRecord::getClass)
                .containsExactlyInAnyOrder(
                        CommissionAccrued.class,
                        CommissionAccrued.class,
                        CommissionReversed.class,
                        CommissionReleased.class,
                        CommissionReleased.class,
                        PayoutApproved.class,
                        PayoutPaid.class,
                        CommissionReversed.class);
    }

    @Test
    @DisplayName("Edge case 40: a corrected rate leaves what was earned as it was")
    void shouldEarnForASaleInAnotherCurrencyOnceTheRateOfItsDayIsKnown() {
        anAgreement("\"tiers\": [{\"from\": \"0\", \"rate\": \"0.1\"}], \"holdingDays\": 0");
        String code = aCode();
        String crowns = event("conversion-recorded", "c-1", """
                {"conversionId": "c-1%%1$s", "referralCode": "%s", "amount": {"amount": "100.50", "currency": "NOK"}}
                """.formatted(code));
        api.postEvent(crowns).hasStatus(202);
        awaitWhy("c-1", "no-rate");

        // when the rate of the sale's day in Tokyo is set, and corrected later
        String rate = "/api/exchange-rates/NOK/2026-04-01";
        Answer set = api.put(rate, "{\"rate\": \"14.25\"}").hasStatus(201);
        awaitThat("/api/commissions/" + partnerId + "~c-1" + suffix, commission -> {
            assertThat(commission.json().at("/earned/amount").asString()).isEqualTo("143");
            assertThat(commission.json().at("/exchanged/amount").asString()).isEqualTo("1432.125");
            assertThat(commission.json().at("/exchangeRate").asString()).isEqualTo("14.25");
            assertThat(commission.json().at("/exchangeRateDay").asString()).isEqualTo("2026-04-01");
        });
        api.put(rate, "{\"rate\": \"20\"}", "If-Match", set.header("ETag")).hasStatus(200);
        api.postEvent(event("conversion-refunded", "r-1", """
                {"conversionId": "c-1%1$s", "refundId": "r-1%1$s", "amount": {"amount": "50.25", "currency": "NOK"}}""")).hasStatus(202);

        // then half is left, at the rate that was used
        awaitBalance("COMMISSIONS_HELD", "72");
        assertThat(api.get("/api/statements/" + partnerId + "/JPY/2026-04.csv")
                        .hasStatus(200)
                        .body())
                .contains(",ACCRUED,", ",143,JPY,14.25,2026-04-01")
                .contains(",REVERSED,", ",71,JPY,,");
    }

    @Test
    void shouldWithholdWhatARuleSpeaksAgainstUntilSomebodyHasLooked() {
        anAgreement("\"tiers\": [{\"from\": \"0\", \"rate\": \"0.1\"}], \"holdingDays\": 0");
        String code = aCode();
        for (int i = 1; i <= 6; i++) {
            api.postEvent(event("conversion-recorded", "c-" + i, """
                    {"conversionId": "c-%d%%1$s", "referralCode": "%s", "customerId": "customer-1",
                     "amount": {"amount": "1000", "currency": "JPY"}}""".formatted(i, code)))
                    .hasStatus(202);
        }
        String withheld = "/api/commissions?withheld=true&partnerId=" + partnerId;
        awaitThat(withheld, list -> assertThat(list.json().path("items")).hasSize(6));
        assertThat(api.get(withheld).json().at("/items/0/withheld/0").toString())
                .contains("many-sales-by-customer", "\"counted\":6", "c-1" + suffix, "c-6" + suffix);
        awaitBalance("COMMISSIONS_HELD", "600");
        String payout = """
                {"partnerId": "%s", "currency": "JPY", "month": "2026-04", "preparedBy": "u-sato"}
                """.formatted(partnerId);
        api.post("/api/payouts", payout).isProblem(409, "nothing-to-pay");

        // when one is cleared and one is rejected
        String first = "/api/commissions/" + partnerId + "~c-1" + suffix;
        String second = "/api/commissions/" + partnerId + "~c-2" + suffix;
        api.post(first + "/clear", "{}").isProblem(422, "missing-field");
        api.post(first + "/clear", "{\"clearedBy\": \"u-kato\"}").hasStatus(200);
        api.post(first + "/clear", "{\"clearedBy\": \"u-kato\"}").isProblem(409, "not-withheld");
        Answer rejected =
                api.post(second + "/reject", "{\"rejectedBy\": \"u-kato\"}").hasStatus(200);
        assertThat(rejected.json().path("why").asString()).isEqualTo("rejected");
        assertThat(rejected.json().path("rejectedBy").asString()).isEqualTo("u-kato");
        api.post(first + "nothing/reject", "{\"rejectedBy\": \"u-kato\"}").isProblem(404, "not-found");

        // then what is cleared is paid, what is rejected is taken back, and the rest waits
        Answer prepared = api.post("/api/payouts", payout).hasStatus(201);
        assertThat(prepared.json().at("/amount/amount").asString()).isEqualTo("100");
        awaitBalance("COMMISSIONS_HELD", "400");
        assertThat(api.get(withheld).json().path("items")).hasSize(4);
        assertThat(kafka.eventsOf(Topics.CAMPAIGN_COMMISSION, partnerId))
                .filteredOn(CommissionWithheld.class::isInstance)
                .hasSize(6);
        assertThat(kafka.eventsOf(Topics.CAMPAIGN_COMMISSION, partnerId))
                .filteredOn(CommissionCleared.class::isInstance)
                .hasSize(1);
    }

    @Test
    void shouldEarnByAttributionWhereTheAgreementSaysSo() {
        anAgreement(
                "\"tiers\": [{\"from\": \"0\", \"rate\": \"0.1\"}], \"basis\": \"ATTRIBUTION\", \"model\": \"LINEAR\"");
        String campaign = aRunningCampaign();

        kafka.send(attributed(2, "3000.0000", campaign));
        kafka.send(attributed(1, "9000.0000", campaign));

        awaitThat(
                "/api/commissions/" + partnerId + "~c-1" + suffix,
                commission -> assertThat(commission.json().at("/earned/amount").asString())
                        .isEqualTo("350"));
    }

    @Test
    void shouldSayWhyASaleEarnsNothing() {
        String code = aCode();
        api.postEvent(sale("c-1", "1000", code)).hasStatus(202);
        awaitWhy("c-1", "no-agreement");

        anAgreement("\"tiers\": [{\"from\": \"0\", \"rate\": \"0.1\"}]");
        awaitThat(
                "/api/commissions/" + partnerId + "~c-1" + suffix,
                commission -> assertThat(commission.json().at("/earned/amount").asString())
                        .as("signed later, in force on the day")
                        .isEqualTo("100"));

        api.postEvent(sale("c-2", "1000", "somebody-elses")).hasStatus(202);
        awaitWhy("c-2", "foreign-code");
        kafka.send(PartnerPaused.newBuilder()
                .setEventId("pause" + suffix)
                .setOccurredAt(Instant.parse("2026-03-31T00:00:00Z"))
                .setPartnerId(partnerId)
                .setFromStage(PartnerStage.ACTIVE)
                .setToStage(PartnerStage.PAUSED)
                .setReason("strike")
                .build());
        awaitWhy("c-1", "suspended");
        awaitBalance("COMMISSIONS_HELD", "0");
    }

    @Test
    void shouldRefuseAPayoutThatCannotBe() {
        api.post(
                        "/api/payouts",
                        "{\"partnerId\": \"%s\", \"currency\": \"JPY\", \"month\": \"April\"}".formatted(partnerId))
                .isProblem(422, "invalid-field");
        api.post("/api/payouts", """
                {"partnerId": "%s", "currency": "JPY", "month": "2099-01", "preparedBy": "u-sato"}
                """.formatted(partnerId)).isProblem(422, "invalid-field");
        api.post("/api/payouts", """
                {"partnerId": "%s", "currency": "JPY", "month": "2026-01", "preparedBy": "u-sato"}
                """.formatted(partnerId)).isProblem(409, "nothing-to-pay");
        api.post("/api/payouts/nothing/approve", "{\"approvedBy\": \"u-kato\"}").isProblem(404, "not-found");
        api.get("/api/payouts/nothing").isProblem(404, "not-found");
        api.get("/api/commissions/nothing").isProblem(404, "not-found");
        api.get("/api/statements/" + partnerId + "/JPY/spring").isProblem(400, "invalid-parameter");
    }

    private void awaitWhy(String conversionId, String why) {
        awaitThat(
                "/api/commissions/" + partnerId + "~" + conversionId + suffix,
                commission ->
                        assertThat(commission.json().path("why").asString()).isEqualTo(why));
    }

    private void awaitBalance(String account, String expected) {
        await().untilAsserted(() -> {
            var balances = api.get("/api/ledger/" + partnerId + "/balances")
                    .hasStatus(200)
                    .json()
                    .path(0);
            assertThat(balances.path("sum").asString()).isEqualTo("0");
            assertThat(balances.path("accounts").valueStream())
                    .filteredOn(each -> each.path("account").asString().equals(account))
                    .singleElement()
                    .satisfies(each -> assertThat(
                                    new BigDecimal(each.path("balance").asString()))
                            .isEqualByComparingTo(expected));
        });
    }

    private String anAgreement(String terms) {
        Answer drafted =
                api.post("/api/agreements", """
                {"partnerId": "%s", "validFrom": "2026-01-01", "currency": "JPY", %s}
                """.formatted(partnerId, terms)).hasStatus(201);
        String agreement = drafted.header("Location");
        api.post(agreement + "/legal-review", "{\"requestedBy\": \"u-sato\"}").hasStatus(200);
        api.post(agreement + "/legal-review/clear", "{\"reviewedBy\": \"u-legal\"}")
                .hasStatus(200);
        api.post(agreement + "/sign", "{}").hasStatus(200);
        return drafted.json().path("agreementId").asString();
    }

    private String aCode() {
        return api.post("/api/links", """
                {"partnerId": "%s", "campaignId": "%s", "target": "https://shop.example/"}
                """.formatted(partnerId, aRunningCampaign()))
                .hasStatus(201)
                .json()
                .path("code")
                .asString();
    }

    private String sale(String conversionId, String yen, String code) {
        return event("conversion-recorded", conversionId, """
                {"conversionId": "%s%%1$s", "referralCode": "%s", "amount": {"amount": "%s", "currency": "JPY"}}
                """.formatted(conversionId, code, yen));
    }

    private ConversionAttributed attributed(long revision, String amount, String campaignId) {
        return ConversionAttributed.newBuilder()
                .setEventId("attributed" + revision + suffix)
                .setOccurredAt(Instant.parse("2026-04-01T00:00:00Z"))
                .setPartnerId(partnerId)
                .setConversionId("c-1" + suffix)
                .setRevision(revision)
                .setCurrency("JPY")
                .setCredits(List.of(
                        credit("linear", "t-1", campaignId, amount),
                        credit("last", "t-1", campaignId, "10000.0000"),
                        credit("linear", "t-2", "somebody-elses", "1000.0000"),
                        TouchCredit.newBuilder(credit("linear", "t-3", "a-joint-one-of-somebody-else", "500.0000"))
                                .setPartnerId(partnerId)
                                .build()))
                .build();
    }

    private static TouchCredit credit(String model, String touchId, String campaignId, String amount) {
        return TouchCredit.newBuilder()
                .setModel(model)
                .setTouchId(touchId)
                .setCampaignId(campaignId)
                .setAmount(new BigDecimal(amount))
                .build();
    }
}
