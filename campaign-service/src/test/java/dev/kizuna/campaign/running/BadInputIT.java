package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.running.Api.Answer;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What should never be sent, and what the sender is told: status, code and the place that is wrong. */
class BadInputIT extends RunningService {

    private static final String AGREEMENTS = "/api/agreements";
    private static final String CAMPAIGNS = "/api/campaigns";
    private static final String PAYOUTS = "/api/payouts";
    private static final String RATE = "/api/exchange-rates/USD/2026-04-01";

    /** One line of the table; PARTNER in the body stands for a partner that is known. */
    private record Bad(String what, String path, String body, int status, String code, String pointer) {}

    private static Stream<Bad> table() {
        return Stream.of(
                // what is no request at all
                bad("nothing", CAMPAIGNS, "", 400, "malformed-request", ""),
                bad("half an object", CAMPAIGNS, "{\"partnerId\":", 400, "malformed-request", ""),
                bad("a list", CAMPAIGNS, "[]", 400, "malformed-request", ""),
                bad("a list for a text", CAMPAIGNS, "{'partnerId': ['PARTNER']}", 400, "malformed-request", ""),
                bad("an object for a text", AGREEMENTS, "{'currency': {}}", 400, "malformed-request", ""),
                bad("a text for a number", AGREEMENTS, "{'holdingDays': 'soon'}", 400, "malformed-request", ""),
                bad("a field that nobody knows", CAMPAIGNS, "{'partnerID': 'PARTNER'}", 400, "malformed-request", ""),

                // ids
                bad("no partner", CAMPAIGNS, campaign("'campaignId': 'x'"), 422, "missing-field", "/partnerId"),
                bad("nobody's partner", CAMPAIGNS, of("nobody"), 422, "unknown-partner", "/partnerId"),
                bad("a slash in an id", CAMPAIGNS, of("a/b"), 422, "invalid-field", "/partnerId"),
                bad("a control character in an id", CAMPAIGNS, of("a\\u0000b"), 422, "invalid-field", "/partnerId"),
                bad("half a character in an id", CAMPAIGNS, of("a\\ud800b"), 422, "invalid-field", "/partnerId"),
                bad("an id that is too long", CAMPAIGNS, of("x".repeat(129)), 422, "invalid-field", "/partnerId"),
                bad("an id of the client with a slash", CAMPAIGNS, own("../etc"), 422, "invalid-field", "/campaignId"),
                bad("an empty id of the client", CAMPAIGNS, own(""), 422, "invalid-field", "/campaignId"),

                // days and times
                bad("30 February", AGREEMENTS, from("2026-02-30"), 422, "invalid-field", "/validFrom"),
                bad("month 13", AGREEMENTS, from("2026-13-01"), 422, "invalid-field", "/validFrom"),
                bad("a time for a day", AGREEMENTS, from("2026-04-01T00:00:00Z"), 422, "invalid-field", "/validFrom"),
                bad(
                        "an end before the start",
                        AGREEMENTS,
                        terms("'validTo': '2026-03-31'"),
                        422,
                        "invalid-field",
                        "/validTo"),
                bad(
                        "a time without an offset",
                        RATE,
                        rate("150", "2026-04-01T09:00:00"),
                        422,
                        "naive-time",
                        "/occurredAt"),
                bad("a time that is no time", RATE, rate("150", "yesterday"), 422, "invalid-field", "/occurredAt"),
                bad(
                        "a time far ahead",
                        RATE,
                        rate("150", "2999-01-01T00:00:00Z"),
                        422,
                        "implausible-time",
                        "/occurredAt"),
                bad(
                        "31 April of a rate",
                        "/api/exchange-rates/USD/2026-04-31",
                        "{'rate': '1'}",
                        400,
                        "invalid-parameter",
                        ""),
                bad("a month without its year", PAYOUTS, payout("JPY", "04"), 422, "invalid-field", "/month"),

                // amounts and currencies
                bad(
                        "a currency that there is not",
                        AGREEMENTS,
                        terms("'currency': 'YEN'"),
                        422,
                        "unknown-currency",
                        "/currency"),
                bad(
                        "a currency in lower case",
                        PAYOUTS,
                        payout("jpy", "2026-01"),
                        422,
                        "unknown-currency",
                        "/currency"),
                bad(
                        "a rate of no currency",
                        "/api/exchange-rates/YEN/2026-04-01",
                        "{'rate': '1'}",
                        422,
                        "unknown-currency",
                        "currency"),
                bad("a rate below zero", RATE, "{'rate': '-1'}", 422, "invalid-field", "/rate"),
                bad("a rate of nothing", RATE, "{'rate': '0'}", 422, "invalid-field", "/rate"),
                bad("a rate that is no number", RATE, "{'rate': 'NaN'}", 422, "invalid-field", "/rate"),
                bad("a huge rate", RATE, "{'rate': '1e400'}", 422, "invalid-field", "/rate"),
                bad("a budget below zero", CAMPAIGNS, budget("-1", "JPY"), 422, "negative-amount", "/budget/amount"),
                bad(
                        "a huge budget",
                        CAMPAIGNS,
                        budget("1" + "0".repeat(30), "JPY"),
                        422,
                        "invalid-field",
                        "/budget/amount"),
                bad(
                        "a budget that is no number",
                        CAMPAIGNS,
                        budget("much", "JPY"),
                        422,
                        "invalid-field",
                        "/budget/amount"),
                bad(
                        "a budget in no currency",
                        CAMPAIGNS,
                        budget("1", "XYZ"),
                        422,
                        "unknown-currency",
                        "/budget/currency"),
                bad(
                        "a budget without a currency",
                        CAMPAIGNS,
                        campaign("'partnerId': 'PARTNER', 'budget': {'amount': '1'}"),
                        422,
                        "missing-field",
                        "/budget/currency"),

                // tiers
                bad(
                        "tiers that overlap",
                        AGREEMENTS,
                        tiers("{'from': '0', 'rate': '0.1'}, {'from': '0', 'rate': '0.2'}"),
                        422,
                        "tiers-overlap",
                        "/tiers/1/from"),
                bad(
                        "tiers that begin above 0",
                        AGREEMENTS,
                        tiers("{'from': '5', 'rate': '0.1'}"),
                        422,
                        "invalid-field",
                        "/tiers/0/from"),
                bad(
                        "a tier without a reward",
                        AGREEMENTS,
                        tiers("{'from': '0'}"),
                        422,
                        "missing-field",
                        "/tiers/0/rate"),
                bad(
                        "a tier with two rewards",
                        AGREEMENTS,
                        tiers("{'from': '0', 'rate': '0.1', 'amount': '5'}"),
                        422,
                        "invalid-field",
                        "/tiers/0/amount"),
                bad(
                        "more than the whole revenue",
                        AGREEMENTS,
                        tiers("{'from': '0', 'rate': '1.1'}"),
                        422,
                        "invalid-field",
                        "/tiers/0/rate"));
    }

    @TestFactory
    Stream<DynamicTest> shouldSayWhatIsWrongWhenThisIsSent() {
        return table().map(bad -> DynamicTest.dynamicTest(bad.what(), () -> {
            String body = bad.body().replace("PARTNER", partnerId).replace('\'', '"');
            Answer answer = bad.path().startsWith("/api/exchange-rates")
                    ? api.put(bad.path(), body)
                    : api.post(bad.path(), body);

            answer.isProblem(bad.status(), bad.code());
            assertThat(answer.json().at("/errors/0/pointer").asString(""))
                    .as(answer.body())
                    .isEqualTo(bad.pointer());
        }));
    }

    @Test
    void shouldMakeOneOfTwoRequestsUnderOneKeyWhenTheyAreNotTheSame() {
        String key = UUID.randomUUID().toString();
        String first = json(terms("'currency': 'JPY'"));
        Answer made = api.post(AGREEMENTS, first, "Idempotency-Key", key).hasStatus(201);

        assertThat(api.post(AGREEMENTS, first, "Idempotency-Key", key)
                        .hasStatus(201)
                        .header("Location"))
                .isEqualTo(made.header("Location"));
        api.post(AGREEMENTS, json(terms("'currency': 'USD'")), "Idempotency-Key", key)
                .isProblem(422, "idempotency-key-reused");
    }

    @Test
    void shouldChangeNothingWhenTheClientDoesNotSayWhatItHasSeen() {
        String terms = json(terms("'currency': 'JPY'"));
        Answer made = api.post(AGREEMENTS, terms).hasStatus(201);
        String path = made.header("Location") + "/terms";
        String other = "{\"validFrom\": \"2026-05-01\", \"currency\": \"JPY\"}";

        api.put(path, other).isProblem(428, "precondition-required");
        api.put(path, other, "If-Match", "\"7\"").isProblem(412, "version-mismatch");
        api.put(path, other, "If-Match", "seven").isProblem(400, "invalid-parameter");
        api.put(path, other, "If-Match", made.header("ETag")).hasStatus(200);
        api.put(path, other, "If-Match", made.header("ETag")).isProblem(412, "version-mismatch");
    }

    private String json(String body) {
        return body.replace("PARTNER", partnerId).replace('\'', '"');
    }

    private static Bad bad(String what, String path, String body, int status, String code, String pointer) {
        return new Bad(what, path, body, status, code, pointer);
    }

    private static String campaign(String rest) {
        return "{'objective': 'SALES', 'startsOn': '2026-04-01', 'endsOn': '2026-06-30', " + rest + "}";
    }

    private static String of(String partnerId) {
        return campaign("'partnerId': '" + partnerId + "'");
    }

    private static String own(String campaignId) {
        return campaign("'partnerId': 'PARTNER', 'campaignId': '" + campaignId + "'");
    }

    private static String budget(String amount, String currency) {
        return campaign(
                "'partnerId': 'PARTNER', 'budget': {'amount': '" + amount + "', 'currency': '" + currency + "'}");
    }

    private static String terms(String rest) {
        String currency = rest.contains("currency") ? "" : "'currency': 'JPY', ";
        return "{'partnerId': 'PARTNER', 'validFrom': '2026-04-01', " + currency + rest + "}";
    }

    private static String from(String day) {
        return "{'partnerId': 'PARTNER', 'currency': 'JPY', 'validFrom': '" + day + "'}";
    }

    private static String tiers(String tiers) {
        return terms("'tiers': [" + tiers + "]");
    }

    private static String payout(String currency, String month) {
        return "{'partnerId': 'PARTNER', 'preparedBy': 'u-sato', 'currency': '" + currency + "', 'month': '" + month
                + "'}";
    }

    private static String rate(String rate, String occurredAt) {
        return "{'rate': '" + rate + "', 'occurredAt': '" + occurredAt + "'}";
    }
}
