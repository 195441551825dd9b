package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.running.Api.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms that cannot be, each refused with what is wrong and where. */
class AgreementRefusalsIT extends RunningService {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "tiers": [{"from": "0", "rate": "0.1"}, {"from": "0", "rate": "0.2"}]            | tiers-overlap    | /tiers/1/from
            "tiers": [{"from": "0", "rate": "0.1"}, {"from": "9", "rate": "0.2"}, {"from": "5", "rate": "0.3"}] | tiers-overlap | /tiers/2/from
            "tiers": [{"from": "100", "rate": "0.1"}]                                        | invalid-field    | /tiers/0/from
            "tiers": [{"from": "-1", "rate": "0.1"}]                                         | negative-amount  | /tiers/0/from
            "tiers": [{"from": "0", "rate": "-0.1"}]                                         | invalid-field    | /tiers/0/rate
            "tiers": [{"from": "0", "rate": "1.01"}]                                         | invalid-field    | /tiers/0/rate
            "tiers": [{"from": "0", "rate": "0.1234567"}]                                    | invalid-field    | /tiers/0/rate
            "tiers": [{"from": "0", "rate": "10 %"}]                                         | invalid-field    | /tiers/0/rate
            "tiers": [{"from": "0"}]                                                         | missing-field    | /tiers/0/rate
            "tiers": [{"from": "0", "rate": "0.1", "amount": "5"}]                           | invalid-field    | /tiers/0/amount
            "tiers": [{"from": "0", "amount": "-5"}]                                         | negative-amount  | /tiers/0/amount
            "tiers": [{"from": "0", "amount": "0.5"}]                                        | invalid-field    | /tiers/0/amount
            "tiers": [{"from": "0", "amount": "1E+25"}]                                      | invalid-field    | /tiers/0/amount
            "tiers": [{"from": "0", "amount": "1E+2147483647"}]                              | invalid-field    | /tiers/0/amount
            "tiers": [{"from": "0", "rate": "0.1"}, {"from": "10.5", "rate": "0.2"}]         | invalid-field    | /tiers/1/from
            "measure": "COUNT", "tiers": [{"from": "0", "amount": "5"}, {"from": "1.5", "amount": "6"}] | invalid-field | /tiers/1/from
            "measure": "PROFIT", "tiers": []                                                 | invalid-field    | /measure
            "period": "WEEK", "tiers": []                                                    | invalid-field    | /period
            "basis": "ATTRIBUTION", "tiers": [{"from": "0", "rate": "0.1"}]                  | missing-field    | /model
            "model": "LINEAR", "tiers": [{"from": "0", "rate": "0.1"}]                       | invalid-field    | /model
            "holdingDays": -1                                                                | invalid-field    | /holdingDays
            "holdingDays": 400                                                               | invalid-field    | /holdingDays
            "minimumPayout": "-1"                                                            | negative-amount  | /minimumPayout
            "minimumPayout": "0.01"                                                          | invalid-field    | /minimumPayout
            "validTo": "2025-12-31"                                                          | invalid-field    | /validTo
            """)
    void shouldSayWhatIsWrongAndWhere(String terms, String code, String pointer) {
        refused("\"currency\": \"JPY\", " + terms, code, pointer);
    }

    @ParameterizedTest
    @CsvSource({"XYZ, unknown-currency", "jpy, unknown-currency", "'', missing-field"})
    void shouldRefuseACurrencyThatThereIsNot(String currency, String code) {
        refused("\"currency\": \"" + currency + "\"", code, "/currency");
    }

    private void refused(String terms, String code, String pointer) {
        Answer answer = api.post(
                "/api/agreements",
                "{\"partnerId\": \"%s\", \"validFrom\": \"2026-01-01\", %s}".formatted(partnerId, terms));

        answer.isProblem(422, code);
        assertThat(answer.json().path("errors").valueStream()).as(answer.body()).anySatisfy(error -> {
            assertThat(error.path("code").asString()).isEqualTo(code);
            assertThat(error.path("pointer").asString()).isEqualTo(pointer);
        });
    }
}
