package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.IntermediateSuccessNoted;
import dev.kizuna.event.partner.LoadPhasePlanned;
import dev.kizuna.event.partner.PersonalKpiAgreed;
import dev.kizuna.event.partner.RampPlanAgreed;
import dev.kizuna.event.partner.ValleyMissed;
import dev.kizuna.partner.load.application.WatchingLoad;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first ninety days of a key person: what is aimed at, and when much and when little is asked. */
class RampAndLoadIT extends PartnerServiceStack {

    private static final String TOPIC = "partner.keyperson";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final LocalDate today = LocalDate.now(TOKYO);

    @Autowired
    private WatchingLoad watching;

    @Test
    void shouldOfferTheTargetsOfTheArticleUntilOthersAreAgreed() {
        // given
        String partnerId = aPartner();
        String person = "/api/key-persons/" + aKeyPerson(partnerId, today);

        // when nothing was agreed
        var offered = api.get(person + "/ramp").shouldHaveStatus(200);

        // then the defaults are offered
        assertThat(offered.etag()).isEqualTo("\"0\"");
        assertThat(offered.text("/source")).isEqualTo("DEFAULTS");
        assertThat(offered.json().has("agreedAt")).isFalse();
        assertThat(offered.json().at("/rampDay").asInt()).isEqualTo(1);
        assertThat(milestones(offered)).containsExactly("30 PROSPECTS 5/5", "60 POCS 2/2", "90 ORDERS 1/1");
        assertThat(offered.text("/milestones/0/dueOn"))
                .isEqualTo(today.plusDays(29).toString());

        // when others are agreed with the person
        var agreed =
                api.post(person + "/ramp-plan", """
                        {"targets": [{"rampDay": 30, "metric": "PROSPECTS", "target": 8},
                                     {"rampDay": 60, "metric": "PROSPECTS", "target": 12}], "agreedBy": "kp-mori"}
                        """, "If-Match", offered.etag()).shouldHaveStatus(200);

        // then they hold
        assertThat(agreed.etag()).isEqualTo("\"1\"");
        assertThat(agreed.text("/source")).isEqualTo("PLAN");
        assertThat(agreed.text("/agreedBy")).isEqualTo("kp-mori");
        assertThat(milestones(agreed)).containsExactly("30 PROSPECTS 8/8", "60 PROSPECTS 12/12");
        assertThat(told(partnerId, RampPlanAgreed.class)).singleElement().satisfies(event -> {
            assertThat(event.getAgreedBy()).contains("kp-mori");
            assertThat(event.getTargets()).hasSize(2);
        });
    }

    @Test
    void shouldTakeTheTargetsOfTheAppointmentAndOfferTheDefaultsToACandidate() {
        String partnerId = aPartner();
        String appointed = api.post("/api/key-persons", """
                        {"partnerId": "%s", "displayName": "Mori", "announcedTo": "all-sales",
                         "nominatedBy": "u-sato", "confirmedBy": "m-ito", "approvedBy": "x-kato",
                         "targets": [{"rampDay": 45, "metric": "POCS", "target": 3}]}
                        """.formatted(partnerId))
                .shouldHaveStatus(201)
                .text("/keyPersonId");

        var ramp = api.get("/api/key-persons/" + appointed + "/ramp").shouldHaveStatus(200);
        assertThat(ramp.text("/source")).isEqualTo("APPOINTMENT");
        assertThat(milestones(ramp)).containsExactly("45 POCS 3/3");
        var candidate =
                api.get("/api/key-persons/" + aCandidate(partnerId) + "/ramp").shouldHaveStatus(200);
        assertThat(candidate.json().at("/held").asBoolean()).isFalse();
        assertThat(candidate.json().has("firstDay")).isFalse();
        assertThat(candidate.json().at("/milestones")).hasSize(3);
        api.get("/api/key-persons/nobody/ramp").shouldBeProblem(404, "not-found");
    }

    @Test
    void shouldLowerTheTargetsWhenAValleyIsPlannedAndRaiseThemWhenItIsTakenBack() {
        // given
        String partnerId = aPartner();
        String person = "/api/key-persons/" + aKeyPerson(partnerId, today);

        // when the second half of the first thirty days is a valley
        var plan = api.post(
                        person + "/load-phases",
                        phase("VALLEY", today.plusDays(15), today.plusDays(29))
                                .replace("}", ", \"targetPercent\": 20}"))
                .shouldHaveStatus(200);

        // then less is asked for, and the arithmetic is there
        assertThat(plan.json().at("/valleyDays").asInt()).isEqualTo(15);
        var lowered = api.get(person + "/ramp");
        assertThat(milestones(lowered)).containsExactly("30 PROSPECTS 5/3", "60 POCS 2/2", "90 ORDERS 1/1");
        assertThat(lowered.text("/milestones/0/arithmetic/0")).contains("15 in the valley", "at 20%");
        assertThat(lowered.json().at("/targetPercent").asInt()).isEqualTo(100);

        // when it is taken back
        String phaseId = plan.text("/phases/0/phaseId");
        api.post(person + "/load-phases/" + phaseId + "/withdraw").shouldHaveStatus(200);

        // then it is as before
        assertThat(milestones(api.get(person + "/ramp"))).contains("30 PROSPECTS 5/5");
        await().untilAsserted(() -> assertThat(topics.typesAbout(TOPIC, partnerId))
                .containsSubsequence("LoadPhasePlanned", "LoadPhaseWithdrawn"));
        assertThat(told(partnerId, LoadPhasePlanned.class))
                .singleElement()
                .satisfies(event -> assertThat(event.getTargetPercent()).isEqualTo(20));
    }

    @Test
    void shouldSpeakOnceOfAValleyThatIsMissing() {
        // given somebody who has been asked for much for four weeks, with no valley in sight
        String partnerId = aPartner();
        String keyPersonId = aKeyPerson(partnerId, today.minusDays(30));
        String person = "/api/key-persons/" + keyPersonId;
        watching.watch();

        // when
        api.post(person + "/load-phases", phase("PEAK", today.minusDays(20), today.plusDays(10)))
                .shouldHaveStatus(200);

        watching.watch();

        // then the plan says where a valley is needed, and it was told once of the whole stretch
        var plan = api.get(person + "/load-plan").shouldHaveStatus(200);
        assertThat(plan.text("/from")).isEqualTo(today.minusDays(30).toString());
        assertThat(plan.json().at("/peakDays").asInt()).isEqualTo(31);
        assertThat(plan.text("/missingValleys/0/why")).isEqualTo("NO_VALLEY");
        assertThat(plan.text("/missingValleys/1/why")).isEqualTo("LONG_PEAK");
        assertThat(plan.json().at("/missingValleys/1/noticed").asBoolean()).isTrue();

        // when a valley is planned
        api.post(person + "/load-phases", phase("VALLEY", today.plusDays(12), today.plusDays(18)))
                .shouldHaveStatus(200);

        // then nothing is missing any more
        assertThat(api.get(person + "/load-plan").json().at("/missingValleys")).isEmpty();
        watching.watch();
        await().untilAsserted(() ->
                assertThat(told(partnerId, LoadPhasePlanned.class)).hasSize(2));
        assertThat(told(partnerId, ValleyMissed.class)).singleElement().satisfies(event -> {
            assertThat(event.getOccurredAt())
                    .isEqualTo(today.minusDays(23).atStartOfDay(TOKYO).toInstant());
            assertThat(event.getKeyPersonId()).isEqualTo(keyPersonId);
            assertThat(event.getFrom()).isEqualTo(today.minusDays(30));
            assertThat(event.getTo()).isEqualTo(today.plusDays(59));
        });
    }

    @Test
    void shouldShowPersonalKpisAndIntermediateSuccessesOnTheRamp() {
        // given
        String partnerId = aPartner();
        String person = "/api/key-persons/" + aKeyPerson(partnerId, today);
        String kpi = """
                {"kpiId": "kpi-demos", "metric": "demos-held", "target": 6, "dueOn": "%s"}
                """.formatted(today.plusDays(30));

        // when
        var created = api.post(person + "/personal-kpis", kpi).shouldHaveStatus(201);
        assertThat(created.location()).isEqualTo(person + "/ramp");
        api.post(person + "/personal-kpis/kpi-demos/actuals", "{\"actual\": 4}").shouldHaveStatus(200);
        api.post(
                        person + "/intermediate-successes",
                        "{\"kind\": \"first-proposal\", \"dealId\": \"deal-1\", \"kpiId\": \"kpi-demos\"}",
                        "Idempotency-Key",
                        "s")
                .shouldHaveStatus(201);
        api.post(
                        person + "/intermediate-successes",
                        "{\"kind\": \"first-proposal\", \"dealId\": \"deal-1\", \"kpiId\": \"kpi-demos\"}",
                        "Idempotency-Key",
                        "s")
                .shouldHaveStatus(201);
        assertThat(api.get(person + "/ramp").text("/personalKpis/0/state")).isEqualTo("OPEN");
        api.post(person + "/personal-kpis/kpi-demos/actuals", "{\"actual\": 6}").shouldHaveStatus(200);
        api.post(person + "/personal-kpis/kpi-demos/actuals", "{\"actual\": 7}").shouldHaveStatus(200);

        // then
        var ramp = api.get(person + "/ramp");
        assertThat(ramp.json().at("/personalKpis/0/actual").asInt()).isEqualTo(7);
        assertThat(ramp.text("/personalKpis/0/state")).isEqualTo("REACHED");
        assertThat(ramp.json()
                        .at("/successes")
                        .valueStream()
                        .map(each -> each.at("/kind").asString()))
                .containsExactly("first-proposal", "personal-kpi-reached");
        await().untilAsserted(() -> assertThat(told(partnerId, IntermediateSuccessNoted.class))
                .extracting(IntermediateSuccessNoted::getKind)
                .containsExactly("first-proposal", "personal-kpi-reached"));
        assertThat(told(partnerId, PersonalKpiAgreed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.getMetric()).isEqualTo("demos-held"));
        assertThat(api.get("/api/intermediate-success-kinds").text("/0/kind")).isEqualTo("colleague-trained");
    }

    @Test
    void shouldRefuseEachWrongRampPlanWithACodeOfItsOwn() {
        String partnerId = aPartner();
        String path = "/api/key-persons/" + aKeyPerson(partnerId, today) + "/ramp-plan";
        String target = "{\"rampDay\": %d, \"metric\": \"PROSPECTS\", \"target\": %d}";
        String falling = "{\"targets\": [%s, %s]}".formatted(target.formatted(30, 5), target.formatted(60, 4));
        String fine = falling.replace("\"target\": 4", "\"target\": 5");

        api.post(path, "{}").shouldBeProblem(422, "missing-field", "/targets");
        api.post(path, "{\"targets\": []}").shouldBeProblem(422, "missing-field", "/targets");
        api.post(path, "{\"targets\": [null]}").shouldBeProblem(422, "missing-field", "/targets/0");
        api.post(path, "{\"targets\": [%s]}".formatted(target.formatted(0, 1)))
                .shouldBeProblem(422, "invalid-field", "/targets/0/rampDay");
        api.post(path, falling).shouldBeProblem(422, "targets-fall", "/targets/1/target");
        api.post(path, fine, "If-Match", "\"3\"").shouldBeProblem(412, "version-mismatch");
        api.post("/api/key-persons/nobody/ramp-plan", fine).shouldBeProblem(404, "not-found");
        api.post(path, fine.replaceFirst("\\{", "{\"occurredAt\": \"2020-01-01T00:00:00Z\", "))
                .shouldBeProblem(422, "out-of-order", "/occurredAt");
        api.post("/api/key-persons/" + aCandidate(partnerId) + "/ramp-plan", fine)
                .shouldBeProblem(409, "role-not-held");
        String appointment =
                "{\"partnerId\": \"%s\", \"displayName\": \"Mori\", \"nominatedBy\": \"u-sato\", ".formatted(partnerId)
                        + "\"confirmedBy\": \"m-ito\", \"approvedBy\": \"x-kato\", \"announcedTo\": \"all\", ";
        api.post("/api/key-persons", falling.replaceFirst("\\{", appointment))
                .shouldBeProblem(422, "targets-fall", "/targets/1/target");
    }

    @Test
    void shouldRefuseEachWrongPhaseWithACodeOfItsOwn() {
        String partnerId = aPartner();
        String person = "/api/key-persons/" + aKeyPerson(partnerId, today.minusDays(60));
        String path = person + "/load-phases";
        String april =
                "{\"phaseId\": \"april\", \"kind\": \"VALLEY\", \"from\": \"2036-04-01\", \"to\": \"2036-04-30\"}";
        api.post(path, april).shouldHaveStatus(200);
        api.post(path, april).shouldHaveStatus(200);

        api.post(path, "{}").shouldBeProblem(422, "missing-field", "/kind");
        api.post(path, april.replace("VALLEY", "HILL")).shouldBeProblem(422, "invalid-field", "/kind");
        api.post(path, april.replace("04-30", "03-31")).shouldBeProblem(422, "phase-backwards", "/to");
        api.post(path, april.replace("\"april\"", "\"other\"")).shouldBeProblem(409, "phases-overlap", "/from");
        api.post(path, april.replace("-04-", "-06-")).shouldBeProblem(409, "already-exists", "/phaseId");
        api.post(path, april.replace("}", ", \"targetPercent\": 100}"))
                .shouldBeProblem(422, "load-not-lower", "/targetPercent");
        api.post(path, april.replace("VALLEY", "PEAK").replace("}", ", \"targetPercent\": 99}"))
                .shouldBeProblem(422, "load-not-higher", "/targetPercent");
        api.post(path, april.replace("}", ", \"targetPercent\": 301}"))
                .shouldBeProblem(422, "invalid-field", "/targetPercent");
        api.post("/api/key-persons/" + aCandidate(partnerId) + "/load-phases", april)
                .shouldBeProblem(409, "role-not-held");
        api.post("/api/key-persons/nobody/load-phases", april).shouldBeProblem(404, "not-found");
        api.get("/api/key-persons/nobody/load-plan").shouldBeProblem(404, "not-found");

        String june = april.replace("\"phaseId\": \"april\", ", "").replace("-04-", "-06-");
        var once = api.post(path, june, "Idempotency-Key", "june").shouldHaveStatus(200);
        var twice = api.post(path, june, "Idempotency-Key", "june").shouldHaveStatus(200);
        assertThat(twice.json()).isEqualTo(once.json());
        api.post(path, june.replace("-30", "-29"), "Idempotency-Key", "june")
                .shouldBeProblem(422, "idempotency-key-reused");

        api.post(path + "/other/withdraw").shouldBeProblem(404, "not-found");
        api.post(path + "/april/withdraw", "{}", "If-Match", "\"77\"").shouldBeProblem(412, "version-mismatch");
        api.post(path + "/april/withdraw").shouldHaveStatus(200);
        api.post(path + "/april/withdraw").shouldBeProblem(409, "phase-withdrawn");
        var past = api.post(path, phase("PEAK", today.minusDays(9), today.minusDays(8)))
                .shouldHaveStatus(200);
        api.post(path + "/" + past.text("/phases/0/phaseId") + "/withdraw").shouldBeProblem(409, "phase-over");
    }

    @Test
    void shouldRefuseEachWrongKpiAndSuccessWithACodeOfItsOwn() {
        String partnerId = aPartner();
        String person = "/api/key-persons/" + aKeyPerson(partnerId, today);
        String kpis = person + "/personal-kpis";
        String kpi = "{\"kpiId\": \"k\", \"metric\": \"calls\", \"target\": 6, \"dueOn\": \"%s\"}".formatted(today);
        api.post(kpis, kpi).shouldHaveStatus(201);

        api.post(kpis, "{}").shouldBeProblem(422, "missing-field", "/metric");
        api.post(kpis, kpi.replace("calls", "Many Calls!")).shouldBeProblem(422, "invalid-field", "/metric");
        api.post(kpis, kpi.replace("6", "0")).shouldBeProblem(422, "invalid-field", "/target");
        api.post(kpis, kpi.replace(": 6", ": 7")).shouldBeProblem(409, "already-exists", "/kpiId");
        api.post(kpis, kpi.replace("\"k\"", "\"k2\"").replace(today.toString(), "2026-01-01"))
                .shouldBeProblem(422, "personal-kpi-due-too-early", "/dueOn");
        api.post("/api/key-persons/" + aCandidate(partnerId) + "/personal-kpis", kpi)
                .shouldBeProblem(409, "role-not-held");
        api.post(kpis + "/k/actuals", "{\"actual\": -1}").shouldBeProblem(422, "invalid-field", "/actual");
        api.post(kpis + "/none/actuals", "{\"actual\": 1}").shouldBeProblem(404, "not-found");
        api.post(kpis + "/k/actuals", "{\"actual\": 1, \"occurredAt\": \"2020-01-01T00:00:00Z\"}")
                .shouldBeProblem(422, "out-of-order", "/occurredAt");

        String successes = person + "/intermediate-successes";
        String demo = "{\"successId\": \"s\", \"kind\": \"demo-held\"}";
        api.post(successes, demo).shouldHaveStatus(201);
        api.post(successes, demo).shouldHaveStatus(201);
        api.post(successes, "{}").shouldBeProblem(422, "missing-field", "/kind");
        api.post(successes, demo.replace("demo-held", "lunch")).shouldBeProblem(422, "success-unknown", "/kind");
        api.post(successes, demo.replace("demo-held", "personal-kpi-reached"))
                .shouldBeProblem(422, "success-unknown", "/kind");
        api.post(successes, demo.replace("\"s\"", "\"s2\"")).shouldBeProblem(409, "success-noted-already", "/kind");
        api.post(successes, demo.replace("demo-held", "first-proposal"))
                .shouldBeProblem(409, "already-exists", "/successId");
        api.post(successes, "{\"kind\": \"first-proposal\", \"kpiId\": \"none\"}")
                .shouldBeProblem(422, "personal-kpi-unknown", "/kpiId");
        api.post("/api/key-persons/" + aCandidate(partnerId) + "/intermediate-successes", demo)
                .shouldBeProblem(409, "role-not-held");
    }

    private <E extends SpecificRecord> List<E> told(String partnerId, Class<E> kind) {
        return topics.about(TOPIC, partnerId).stream()
                .map(TopicLog.Entry::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<String> milestones(Api.Answer ramp) {
        return ramp.json()
                .at("/milestones")
                .valueStream()
                .map(each -> each.at("/rampDay").asInt() + " "
                        + each.at("/metric").asString() + " "
                        + each.at("/target").asInt() + "/"
                        + each.at("/effectiveTarget").asInt())
                .toList();
    }

    private static String phase(String kind, LocalDate from, LocalDate to) {
        return "{\"kind\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(kind, from, to);
    }

    private String aCandidate(String partnerId) {
        return api.post("/api/key-persons", "{\"partnerId\": \"%s\", \"displayName\": \"Mori\"}".formatted(partnerId))
                .shouldHaveStatus(201)
                .text("/keyPersonId");
    }

    /** Somebody who came into the role on a day. */
    private String aKeyPerson(String partnerId, LocalDate firstDay) {
        return api.post("/api/key-persons", """
                        {"partnerId": "%s", "displayName": "Mori", "announcedTo": "all-sales",
                         "nominatedBy": "u-sato", "confirmedBy": "m-ito", "approvedBy": "x-kato", "rampStart": "%sT00:00:00+09:00",
                         "occurredAt": "%sT00:00:00+09:00"}
                        """.formatted(partnerId, firstDay, firstDay))
                .shouldHaveStatus(201)
                .text("/keyPersonId");
    }
}
