package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.campaign.AgreementSigned;
import dev.kizuna.event.partner.ImprovementOutcome;
import dev.kizuna.event.partner.ImprovementPlanEnded;
import dev.kizuna.event.partner.PartnerOwnerChanged;
import dev.kizuna.event.partner.PartnerStage;
import dev.kizuna.event.partner.PartnerStageChanged;
import dev.kizuna.event.partner.PartnerTerminated;
import dev.kizuna.event.partner.PartnerTierChanged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A partnership from first contact to its end: what each stage asks for, and what is left when it failed. */
class PipelineIT extends PartnerServiceStack {

    private static final String LIFECYCLE = "partner.lifecycle";

    @Test
    void shouldGoEveryStepFromFirstContactToTheEndWhenEachHasWhatItNeeds() {
        // given a partner that negotiates
        String partnerId = aPartner();
        String partner = "/api/partners/" + partnerId;
        moveOn(partner, "contacted").shouldHaveStatus(200);
        moveOn(partner, "negotiating").shouldHaveStatus(200);

        // when an agreement is signed, the contract rests on it
        moveOn(partner, "contracted").shouldBeProblem(409, "agreement-not-signed");
        String agreementId = signAgreement(partnerId);
        moveOn(partner, "contracted").shouldHaveStatus(200);
        moveOn(partner, "onboarding").shouldHaveStatus(200);
        api.post(partner + "/onboard").shouldHaveStatus(200);
        api.post(partner + "/pause", "{\"reason\": \"budget\"}").shouldHaveStatus(200);
        api.post(partner + "/reactivate").shouldHaveStatus(200);

        // and it ends after both sides tried to mend it
        failToImprove(partner);
        api.post(partner + "/terminate", "{\"reason\": \"no sales\"}").shouldHaveStatus(200);

        // then
        await().untilAsserted(() -> assertThat(topics.typesAbout(LIFECYCLE, partnerId))
                .containsExactly(
                        "PartnerRegistered",
                        "PartnerStageChanged",
                        "PartnerStageChanged",
                        "PartnerStageChanged",
                        "PartnerStageChanged",
                        "PartnerOnboarded",
                        "PartnerPaused",
                        "PartnerReactivated",
                        "ImprovementPlanBegun",
                        "ImprovementPlanReviewed",
                        "ImprovementPlanEnded",
                        "PartnerTerminated"));
        var told = topics.about(LIFECYCLE, partnerId);
        assertThat(told.get(3).event()).isInstanceOfSatisfying(PartnerStageChanged.class, event -> {
            assertThat(event.getToStage()).isEqualTo(PartnerStage.CONTRACTED);
            assertThat(event.getAgreementId()).contains(agreementId);
        });
        assertThat(told.get(10).event())
                .isInstanceOfSatisfying(
                        ImprovementPlanEnded.class,
                        event -> assertThat(event.getOutcome()).isEqualTo(ImprovementOutcome.FAILED));
        assertThat(told.getLast().event()).isInstanceOfSatisfying(PartnerTerminated.class, event -> {
            assertThat(event.getFromStage()).isEqualTo(PartnerStage.ACTIVE);
            assertThat(event.getReason()).contains("no sales");
            assertThat(event.getImprovementPlanId()).isPresent();
        });
        var stages = api.get(partner + "/stages").shouldHaveStatus(200);
        assertThat(stages.json().at("/visits")).hasSize(9);
        assertThat(stages.json().at("/next")).isEmpty();
        assertThat(stages.text("/agreements/0/agreementId")).isEqualTo(agreementId);
        assertThat(stages.text("/durations/ACTIVE")).startsWith("PT");
    }

    @Test
    void shouldRefuseEachWrongStepWithACodeOfItsOwn() {
        // given
        String partnerId = aPartner();
        String partner = "/api/partners/" + partnerId;

        // then none is left out, none is gone back to
        moveOn(partner, "negotiating").shouldBeProblem(409, "transition-not-allowed");
        moveOn(partner, "active").shouldBeProblem(422, "invalid-field", "/toStage");
        moveOn(partner, "sleeping").shouldBeProblem(422, "invalid-field", "/toStage");
        api.post(partner + "/stage", "{}").shouldBeProblem(422, "missing-field", "/toStage");
        api.post(partner + "/onboard").shouldBeProblem(409, "transition-not-allowed");
        api.post(partner + "/pause", "{\"reason\": \"x\"}").shouldBeProblem(409, "transition-not-allowed");
        api.post(partner + "/reactivate").shouldBeProblem(409, "transition-not-allowed");
        api.post(partner + "/terminate").shouldBeProblem(422, "reason-missing", "/reason");
        api.post(partner + "/stage", "{\"toStage\": \"contacted\", \"occurredAt\": \"2001-01-01T00:00:00Z\"}")
                .shouldBeProblem(422, "out-of-order", "/occurredAt");
        moveOn("/api/partners/nobody", "contacted").shouldBeProblem(404, "not-found");
        api.post(partner + "/improvement-plans", aPlan("u-sato")).shouldBeProblem(409, "wrong-state");
        api.post(partner + "/terminate", "{\"reason\": \"they declined\"}").shouldHaveStatus(200);
        moveOn(partner, "contacted").shouldBeProblem(409, "transition-not-allowed");
    }

    @Test
    void shouldAskForAFailedPlanBeforeAContractEnds() {
        // given
        String partner = "/api/partners/" + anActivePartner();
        api.post(partner + "/terminate", "{\"reason\": \"x\"}").shouldBeProblem(409, "improvement-not-failed");
        api.post(partner + "/improvement-plans", "{}").shouldBeProblem(422, "missing-field");

        // when
        var begun = api.post(partner + "/improvement-plans", aPlan("u-sato"), "Idempotency-Key", "once")
                .shouldHaveStatus(201);
        var again = api.post(partner + "/improvement-plans", aPlan("u-sato"), "Idempotency-Key", "once")
                .shouldHaveStatus(201);
        String plan = begun.location();

        // then
        assertThat(again.location()).isEqualTo(plan);
        assertThat(api.get(plan).shouldHaveStatus(200).text("/goals/0")).isEqualTo("two first meetings a month");
        api.post(partner + "/improvement-plans", aPlan("u-ito"), "Idempotency-Key", "once")
                .shouldBeProblem(422, "idempotency-key-reused");
        assertThat(api.get(partner + "/improvement-plans").json()).hasSize(1);
        api.get(partner + "/improvement-plans/none").shouldBeProblem(404, "not-found");
        api.post(partner + "/improvement-plans", aPlan("u-ito")).shouldBeProblem(409, "improvement-running");
        api.post(plan + "/outcome", "{\"outcome\": \"failed\", \"lessons\": [\"x\"]}")
                .shouldBeProblem(409, "improvement-not-reviewed");
        api.post(plan + "/reviews", "{\"reviewedBy\": \"u-sato\"}").shouldBeProblem(422, "missing-field", "/onTrack");
        api.post(plan + "/reviews", "{\"reviewedBy\": \"u-sato\", \"onTrack\": false, \"note\": \"nobody came\"}")
                .shouldHaveStatus(200);
        api.post(plan + "/outcome", "{\"outcome\": \"failed\"}").shouldBeProblem(422, "lesson-missing", "/lessons");
        api.post(partner + "/terminate", "{\"reason\": \"x\"}").shouldBeProblem(409, "improvement-not-failed");
        api.post(plan + "/outcome", "{\"outcome\": \"succeeded\"}").shouldHaveStatus(200);
        api.post(plan + "/outcome", "{\"outcome\": \"failed\", \"lessons\": [\"x\"]}")
                .shouldBeProblem(409, "wrong-state");
        api.post(partner + "/terminate", "{\"reason\": \"x\"}").shouldBeProblem(409, "improvement-not-failed");
    }

    @Test
    void shouldKeepTheLessonsWhenAPartnershipFailed() {
        // given
        String partnerId = anActivePartner();
        String partner = "/api/partners/" + partnerId;
        failToImprove(partner);
        api.post(partner + "/terminate", "{\"reason\": \"no sales\"}").shouldHaveStatus(200);

        // when
        api.post(partner + "/lessons", "{\"text\": \"ask for a deputy at the start\"}")
                .shouldHaveStatus(200);
        api.post(partner + "/lessons", "{}").shouldBeProblem(422, "missing-field", "/text");

        // then
        var lessons = api.get(partner + "/lessons").shouldHaveStatus(200);
        assertThat(lessons.text("/stageReason")).isEqualTo("no sales");
        assertThat(lessons.json()
                        .at("/lessons")
                        .valueStream()
                        .map(one -> one.get("text").asString()))
                .containsExactly("the person in charge changed twice", "ask for a deputy at the start");
        var failed = api.get("/api/lessons?type=reseller&limit=500").shouldHaveStatus(200);
        assertThat(failed.json()
                        .at("/items")
                        .valueStream()
                        .map(one -> one.get("partnerId").asString()))
                .contains(partnerId);
    }

    @Test
    void shouldTellWhoAnswersAndWhichTierWhenTheyChange() {
        // given
        String partnerId = aPartner();
        String partner = "/api/partners/" + partnerId;

        // when
        api.post(partner + "/owner", "{\"ownerId\": \"u-ito\", \"reason\": \"parental leave\"}")
                .shouldHaveStatus(200);
        api.post(partner + "/tier", "{\"tier\": \"gold\"}").shouldHaveStatus(200);
        api.post(partner + "/tier", "{\"tier\": \"gold\"}").shouldHaveStatus(200);
        api.post(partner + "/owner", "{}").shouldBeProblem(422, "missing-field", "/ownerId");

        // then
        await().untilAsserted(() -> {
            var told = topics.about(LIFECYCLE, partnerId);
            assertThat(told).hasSize(3);
            assertThat(told.get(1).event()).isInstanceOfSatisfying(PartnerOwnerChanged.class, event -> {
                assertThat(event.getFromOwnerId()).isEqualTo("u-sato");
                assertThat(event.getToOwnerId()).isEqualTo("u-ito");
                assertThat(event.getReason()).contains("parental leave");
            });
            assertThat(told.get(2).event()).isInstanceOfSatisfying(PartnerTierChanged.class, event -> {
                assertThat(event.getFromTier()).isEmpty();
                assertThat(event.getToTier()).contains("gold");
            });
        });
        assertThat(topics.about("partner.directory", partnerId)).hasSize(2);
    }

    @Test
    void shouldFindPartnersByNameAndStandingWhenTheyAreSearched() {
        // given
        String mark = newId("mark");
        for (String tier : List.of("gold", "gold", "silver")) {
            api.post("/api/partners", """
                            {"name": "株式会社ＡＢＣ %s", "type": "media", "ownerId": "u-sato", "tier": "%s"}
                            """.formatted(mark, tier)).shouldHaveStatus(201);
        }

        // when
        String search = "/api/partners?q=abc%20" + mark + "&tier=gold&type=media&stage=identified&limit=1";
        var first = api.get(search).shouldHaveStatus(200);
        var second = api.get(search + "&cursor=" + first.text("/nextCursor")).shouldHaveStatus(200);

        // then
        List<String> found = new ArrayList<>();
        first.json()
                .at("/items")
                .forEach(item -> found.add(item.get("partnerId").asString()));
        second.json()
                .at("/items")
                .forEach(item -> found.add(item.get("partnerId").asString()));
        assertThat(found).hasSize(2).doesNotHaveDuplicates();
        assertThat(second.json().has("nextCursor")).isFalse();
        assertThat(api.get("/api/partners?q=.*").json().at("/items")).isEmpty();
        api.get("/api/partners?type=friend").shouldBeProblem(400, "invalid-parameter");
    }

    @Test
    void shouldTakeThePastAsItWasWhenAFileSaysInWhichStageAPartnerIs() {
        // given
        String active = newId("p");
        String wrong = newId("p");
        String csv = "partnerId,name,type,timeZone,calendarId,ownerId,tier,stage,stageSince\n"
                + active + ",Rhein,referral,Europe/Berlin,DE-NW,u-ito,gold,active,2025-04-01T09:00:00+02:00\n"
                + wrong + ",Rhein,referral,Europe/Berlin,DE-NW,u-ito,gold,dreaming,2025-04-01T09:00:00\n";

        // when
        var once = api.importCsv("partners", csv).shouldHaveStatus(202).json();
        api.post("/api/partners/" + active + "/pause", "{\"reason\": \"budget\"}")
                .shouldHaveStatus(200);
        var twice = api.importCsv("partners", csv).shouldHaveStatus(202).json();

        // then
        assertThat(once).isEqualTo(twice);
        assertThat(once.get("accepted").asInt()).isEqualTo(1);
        var partner = api.get("/api/partners/" + active).shouldHaveStatus(200);
        assertThat(partner.text("/stage")).isEqualTo("PAUSED");
        assertThat(partner.text("/tier")).isEqualTo("gold");
        assertThat(partner.text("/registeredAt")).isEqualTo("2025-04-01T07:00:00Z");
        await().untilAsserted(() -> assertThat(topics.typesAbout(LIFECYCLE, active))
                .containsExactly("PartnerRegistered", "PartnerOnboarded", "PartnerPaused"));
    }

    @Test
    void shouldBuryAnAgreementOfNobodyWhenItIsHeardOf() {
        String stranger = newId("stranger");
        signAgreement(stranger);
        await().untilAsserted(() ->
                assertThat(topics.about("campaign.lifecycle-dlt", stranger)).isNotEmpty());
    }

    private Api.Answer moveOn(String partner, String stage) {
        return api.post(partner + "/stage", "{\"toStage\": \"%s\"}".formatted(stage));
    }

    private String anActivePartner() {
        String partnerId = newId("p");
        api.importCsv(
                        "partners",
                        "partnerId,name,type,timeZone,calendarId,ownerId,stage\n" + partnerId
                                + ",Hikari,reseller,Asia/Tokyo,JP,u-sato,active\n")
                .shouldHaveStatus(202);
        return partnerId;
    }

    private void failToImprove(String partner) {
        String plan = api.post(partner + "/improvement-plans", aPlan("u-sato"))
                .shouldHaveStatus(201)
                .location();
        api.post(plan + "/reviews", "{\"reviewedBy\": \"u-sato\", \"onTrack\": false}")
                .shouldHaveStatus(200);
        api.post(plan + "/outcome", "{\"outcome\": \"failed\", \"lessons\": [\"the person in charge changed twice\"]}")
                .shouldHaveStatus(200);
    }

    private static String aPlan(String ownerId) {
        return """
                {"ownerId": "%s", "agreedWith": "kp-tanaka", "goals": ["two first meetings a month"],
                 "reviewDueAt": "2190-01-01T00:00:00Z"}
                """.formatted(ownerId);
    }

    private String signAgreement(String partnerId) {
        String agreementId = newId("agr");
        producer.send(AgreementSigned.newBuilder()
                        .setEventId(newId("e"))
                        .setOccurredAt(Instant.parse("2026-01-05T00:00:00Z"))
                        .setPartnerId(partnerId)
                        .setAgreementId(agreementId)
                        .setVersion(1)
                        .setValidFrom(LocalDate.of(2026, 1, 5))
                        .setCurrency("JPY")
                        .build())
                .join();
        return agreementId;
    }
}
