package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** The first ninety days of a key person: what is aimed at, and when much and when little is asked. */
class RampAndLoadIT extends PartnerServiceStack {

    @Test
    void shouldTellWhatWasAgreedAndPlannedWhenARampGoesOn() {
        // given
        String partnerId = aPartner();
        String path = "/api/key-persons/" + aKeyPerson(partnerId);

        // when
        var agreed = api.post(
                        path + "/ramp-plan",
                        "{\"targets\": [{\"rampDay\": 90, \"metric\": \"orders\", \"target\": 1}]}",
                        "If-Match",
                        "\"0\"")
                .shouldHaveStatus(200);
        api.post(path + "/load-phases", "{\"kind\": \"VALLEY\", \"from\": \"2026-04-01\", \"to\": \"2026-04-14\"}")
                .shouldHaveStatus(200);

        // then
        assertThat(agreed.etag()).isEqualTo("\"1\"");
        await().untilAsserted(() -> assertThat(topics.typesAbout("partner.keyperson", partnerId))
                .containsExactlyInAnyOrder("KeyPersonAppointed", "RampPlanAgreed", "LoadPhasePlanned"));
    }

    @Test
    void shouldRefuseEachWrongRampPlanWithACodeOfItsOwn() {
        String partnerId = aPartner();
        String path = "/api/key-persons/" + aKeyPerson(partnerId) + "/ramp-plan";
        String target = "{\"rampDay\": %d, \"metric\": \"PROSPECTS\", \"target\": %d}";

        api.post(path, "{}").shouldBeProblem(422, "missing-field", "/targets");
        api.post(path, "{\"targets\": []}").shouldBeProblem(422, "missing-field", "/targets");
        api.post(path, "{\"targets\": [null]}").shouldBeProblem(422, "missing-field", "/targets/0");
        api.post(path, "{\"targets\": [%s]}".formatted(target.formatted(0, 1)))
                .shouldBeProblem(422, "invalid-field", "/targets/0/rampDay");
        String falling = "{\"targets\": [%s, %s]}".formatted(target.formatted(30, 5), target.formatted(60, 4));
        api.post(path, falling).shouldBeProblem(422, "targets-fall", "/targets/1/target");
        api.post(path, falling.replace("\"target\": 4", "\"target\": 5"), "If-Match", "\"3\"")
                .shouldBeProblem(412, "version-mismatch");
        api.post("/api/key-persons/nobody/ramp-plan", falling.replace(": 4", ": 5"))
                .shouldBeProblem(404, "not-found");
        String fine = falling.replace("\"target\": 4", "\"target\": 5");
        api.post(path, fine.replaceFirst("\\{", "{\"occurredAt\": \"2020-01-01T00:00:00Z\", "))
                .shouldBeProblem(422, "out-of-order", "/occurredAt");
        api.post("/api/key-persons/" + aCandidate(partnerId) + "/ramp-plan", fine)
                .shouldBeProblem(409, "role-not-held");
    }

    @Test
    void shouldRefuseEachWrongPhaseWithACodeOfItsOwn() {
        String partnerId = aPartner();
        String path = "/api/key-persons/" + aKeyPerson(partnerId) + "/load-phases";
        String april =
                "{\"phaseId\": \"april\", \"kind\": \"VALLEY\", \"from\": \"2026-04-01\", \"to\": \"2026-04-30\"}";
        api.post(path, april).shouldHaveStatus(200);
        api.post(path, april).shouldHaveStatus(200);

        api.post(path, "{}").shouldBeProblem(422, "missing-field", "/kind");
        api.post(path, april.replace("VALLEY", "HILL")).shouldBeProblem(422, "invalid-field", "/kind");
        api.post(path, april.replace("04-30", "03-31")).shouldBeProblem(422, "phase-backwards", "/to");
        api.post(path, april.replace("\"april\"", "\"other\"")).shouldBeProblem(409, "phases-overlap", "/from");
        api.post(path, april.replace("-04-", "-06-")).shouldBeProblem(409, "already-exists", "/phaseId");
        api.post("/api/key-persons/" + aCandidate(partnerId) + "/load-phases", april)
                .shouldBeProblem(409, "role-not-held");
        api.post("/api/key-persons/nobody/load-phases", april).shouldBeProblem(404, "not-found");
    }

    private String aCandidate(String partnerId) {
        return api.post("/api/key-persons", "{\"partnerId\": \"%s\", \"displayName\": \"Mori\"}".formatted(partnerId))
                .shouldHaveStatus(201)
                .text("/keyPersonId");
    }

    private String aKeyPerson(String partnerId) {
        return api.post(
                        "/api/key-persons",
                        "{\"partnerId\": \"%s\", \"displayName\": \"Mori\", \"announcedTo\": \"all-sales\"}"
                                .formatted(partnerId))
                .shouldHaveStatus(201)
                .text("/keyPersonId");
    }
}
