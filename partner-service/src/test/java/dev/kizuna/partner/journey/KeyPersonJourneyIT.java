package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.CharterAgreed;
import dev.kizuna.event.partner.KeyPersonAppointed;
import dev.kizuna.event.partner.KeyPersonStoodDown;
import dev.kizuna.event.partner.NominationConfirmed;
import dev.kizuna.event.partner.PersonProfile;
import dev.kizuna.event.partner.RampMetric;
import dev.kizuna.event.partner.SignalObserved;
import dev.kizuna.event.partner.SuccessionPlanned;
import dev.kizuna.event.partner.SupportMemberJoined;
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a key person is found, agreed to and announced, works, and hands over; and what is refused on the way. */
class KeyPersonJourneyIT extends PartnerServiceStack {

    private static final String KEYPERSON = "partner.keyperson";
    private static final String CHARTER = """
            {"role": "brings the product in", "timeSharePercent": 20, "authority": ["demo dates"],
             "careerMeaning": "lead of alliances", "appraisalRewards": ["PoCs begun"], "agreedBy": "m-ito",
             "occurredAt": "2026-01-09T09:00:00+09:00"}""";

    @Test
    void shouldGoFromTheFirstSignalToWorkInTheRoleWhenEverybodyAgrees() {
        // given a partner with a director of whom only the title is known
        String partnerId = aPartner();
        String candidates = "/api/partners/" + partnerId + "/key-person-candidates?asOf=2026-01-05T00:00:00Z";
        assertThat(api.get(candidates).text("/advice")).isEqualTo("NO_CANDIDATES");
        String director = aCandidate(partnerId);
        signal(director, "title", 5, "2025-12-01T00:00:00Z").shouldHaveStatus(200);
        var position = api.get(candidates).shouldHaveStatus(200);
        assertThat(position.text("/advice")).isEqualTo("ONLY_POSITION_KNOWN");
        assertThat(position.json().has("recommended")).isFalse();

        // when somebody without any title finishes the e-learning first, asks good questions and begins a study group
        String personId = aCandidate(partnerId);
        String path = "/api/key-persons/" + personId;
        signal(personId, "first-e-learning", 4, "2025-11-01T00:00:00Z").shouldHaveStatus(200);
        signal(personId, "manual-questions", 3, "2025-12-01T00:00:00Z").shouldHaveStatus(200);
        signal(personId, "own-study-group", 3, "2026-01-05T00:00:00Z").shouldHaveStatus(200);

        // then the person comes before the director, with every point explained
        var shortlist = api.get(candidates).shouldHaveStatus(200);
        assertThat(shortlist.text("/advice")).isEqualTo("RECOMMENDED");
        assertThat(shortlist.text("/recommended")).isEqualTo(personId);
        assertThat(shortlist.text("/items/1/keyPersonId")).isEqualTo(director);
        assertThat(shortlist.text("/items/0/score/contributions/0/reason"))
                .isEqualTo("own-study-group: strength 3 at 6 points, 0 days old, faded to 1.00, adds 18.0");
        // 20 after 65 days of 90, 9 after 35 of 90, 18 today
        assertThat(shortlist.json().at("/items/0/score/points").decimalValue()).isEqualByComparingTo("37.0");

        // and a year later it has faded
        var later = api.get(path + "/score?asOf=2027-01-05T00:00:00Z").shouldHaveStatus(200);
        assertThat(later.json().get("points").decimalValue()).isEqualByComparingTo("5.5");
        assertThat(later.json().get("version").asInt()).isEqualTo(1);

        // when the person is nominated, confirmed, approved, has a charter, is announced and goes to work
        api.post(path + "/nominate", word("nominatedBy", "u-sato", 6)).shouldHaveStatus(200);
        api.post(path + "/confirm", word("confirmedBy", "m-ito", 7)).shouldHaveStatus(200);
        api.post(path + "/approve", word("approvedBy", "x-kato", 8)).shouldHaveStatus(200);
        var agreed = api.post(path + "/charter", CHARTER).shouldHaveStatus(200);
        assertThat(agreed.text("/charter/authority/0")).isEqualTo("demo dates");
        assertThat(agreed.text("/nextStep")).isEqualTo("ANNOUNCE");
        api.post(path + "/appoint", """
                        {"announcedTo": "all-sales", "rampStart": "2026-01-12T00:00:00+09:00",
                         "targets": [{"rampDay": 30, "metric": "PROSPECTS", "target": 5},
                                     {"rampDay": 60, "metric": "POCS", "target": 2}],
                         "occurredAt": "2026-01-10T09:00:00+09:00"}
                        """).shouldHaveStatus(200);
        var active = api.post(path + "/activate", "{\"occurredAt\": \"2026-01-12T09:00:00+09:00\"}")
                .shouldHaveStatus(200);

        // then the person is key person, and the world has heard of every step but of no word in it
        assertThat(active.text("/status")).isEqualTo("ACTIVE");
        assertThat(active.text("/nomination/confirmedBy")).isEqualTo("m-ito");
        assertThat(active.json().has("nextStep")).isFalse();
        assertThat(api.get(candidates).text("/advice")).isEqualTo("ONLY_POSITION_KNOWN");
        await().untilAsserted(() -> assertThat(topics.typesAbout(KEYPERSON, partnerId))
                .filteredOn(type -> !List.of("SignalObserved", "ValleyMissed").contains(type))
                .containsExactly(
                        "KeyPersonNominated",
                        "NominationConfirmed",
                        "NominationApproved",
                        "CharterAgreed",
                        "KeyPersonAppointed",
                        "KeyPersonActivated"));
        assertThat(events(partnerId, SignalObserved.class)).hasSize(4);
        assertThat(events(partnerId, NominationConfirmed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.getConfirmedBy()).isEqualTo("m-ito"));
        assertThat(events(partnerId, CharterAgreed.class)).singleElement().satisfies(event -> {
            assertThat(event.getCharterVersion()).isEqualTo(1);
            assertThat(event.getTimeSharePercent()).isEqualTo(20);
            assertThat(event.toString()).doesNotContain("demo dates", "brings the product in");
        });
        assertThat(events(partnerId, KeyPersonAppointed.class)).singleElement().satisfies(event -> {
            assertThat(event.getKeyPersonId()).isEqualTo(personId);
            assertThat(event.getRampStart()).isEqualTo(Instant.parse("2026-01-11T15:00:00Z"));
            assertThat(event.getNominationId()).isPresent();
            assertThat(event.getTargets())
                    .extracting(target -> target.getMetric())
                    .containsExactly(RampMetric.PROSPECTS, RampMetric.POCS);
        });
        assertThat(topics.about("partner.directory", partnerId))
                .filteredOn(entry -> entry.key().equals(PartnerKeys.person(partnerId, personId)))
                .extracting(entry -> ((PersonProfile) entry.event()).getKeyPerson())
                .containsExactly(false, true);
    }

    @Test
    void shouldHandOverToSomebodyWhoTakesAllStepsWhenAKeyPersonLeaves() {
        // given a key person with a charter, two who support her, and a valley that is to come
        String partnerId = anActivePartner();
        assertThat(vacancy(partnerId))
                .hasValueSatisfying(
                        vacancy -> assertThat(vacancy.get("open").asBoolean()).isTrue());
        String leaver = aKeyPerson(partnerId);
        String path = "/api/key-persons/" + leaver;
        String successor = aCandidate(partnerId);
        String helper = aCandidate(partnerId);
        assertThat(vacancy(partnerId)).isEmpty();
        api.post(path + "/charter", CHARTER).shouldHaveStatus(200);
        support(leaver, helper, "first-line-questions").shouldHaveStatus(200);
        support(leaver, helper, "material").shouldHaveStatus(200);
        support(leaver, successor, "demos").shouldHaveStatus(200);
        api.post(path + "/support-members/" + successor + "/leave").shouldHaveStatus(200);
        api.post(path + "/load-phases", "{\"kind\": \"VALLEY\", \"from\": \"2126-04-01\", \"to\": \"2126-04-14\"}")
                .shouldHaveStatus(200);

        // when it is planned who follows
        var planned = api.post(
                        path + "/succession",
                        "{\"successorId\": \"%s\", \"lastDay\": \"2126-03-31\"}".formatted(successor))
                .shouldHaveStatus(200);

        // then all that is to be handed over is on one page, and the vacancy is in sight
        assertThat(planned.text("/successor/nextStep")).isEqualTo("NOMINATE");
        assertThat(planned.text("/lastDay")).isEqualTo("2126-03-31");
        assertThat(planned.text("/charter/authority/0")).isEqualTo("demo dates");
        assertThat(planned.json().at("/supporters")).hasSize(1);
        assertThat(planned.json().at("/supporters/0/tasks").toString())
                .isEqualTo("[\"first-line-questions\",\"material\"]");
        assertThat(planned.text("/load/0/from")).isEqualTo("2126-04-01");
        assertThat(vacancy(partnerId)).hasValueSatisfying(vacancy -> {
            assertThat(vacancy.get("open").asBoolean()).isFalse();
            assertThat(vacancy.at("/leaving/0/successorId").asString()).isEqualTo(successor);
        });

        // when she leaves before the successor has taken a step
        api.post(path + "/stand-down", "{\"successorId\": \"%s\", \"reason\": \"transferred\"}".formatted(successor))
                .shouldHaveStatus(200);
        api.post("/api/key-persons/" + successor + "/appoint", "{\"announcedTo\": \"all-sales\"}")
                .shouldBeProblem(409, "step-skipped");
        api.post("/api/key-persons/" + successor + "/nominate", "{\"nominatedBy\": \"u-sato\"}")
                .shouldHaveStatus(200);

        // then nobody holds the role, and it is seen how far the successor is
        assertThat(api.get(path + "/succession").text("/successor/nextStep")).isEqualTo("CONFIRM");
        assertThat(vacancy(partnerId)).hasValueSatisfying(vacancy -> {
            assertThat(vacancy.get("open").asBoolean()).isTrue();
            assertThat(vacancy.at("/onTheWay/0/keyPersonId").asString()).isEqualTo(successor);
            assertThat(vacancy.at("/onTheWay/0/nextStep").asString()).isEqualTo("CONFIRM");
        });
        await().untilAsserted(() -> assertThat(topics.typesAbout(KEYPERSON, partnerId))
                .contains("SupportMemberJoined", "SupportMemberLeft", "SuccessionPlanned", "KeyPersonStoodDown"));
        assertThat(events(partnerId, SuccessionPlanned.class)).singleElement().satisfies(event -> {
            assertThat(event.getSuccessorId()).isEqualTo(successor);
            assertThat(event.getLastDay()).contains(LocalDate.parse("2126-03-31"));
        });
        assertThat(events(partnerId, SupportMemberJoined.class))
                .extracting(SupportMemberJoined::getTask)
                .containsExactly("first-line-questions", "material", "demos");
        assertThat(events(partnerId, KeyPersonStoodDown.class))
                .singleElement()
                .satisfies(event -> assertThat(event.getSuccessorId()).contains(successor));
    }

    @Test
    void shouldRefuseEachWrongSupporterAndSuccessorWithACodeOfItsOwn() {
        // given
        String partnerId = aPartner();
        String keyPerson = aKeyPerson(partnerId);
        String candidate = aCandidate(partnerId);
        String stranger = aCandidate(aPartner());
        String path = "/api/key-persons/" + keyPerson;

        // then
        support(candidate, keyPerson, "demos").shouldBeProblem(409, "not-key-person");
        support(keyPerson, stranger, "demos").shouldBeProblem(422, "unknown-person", "/memberId");
        support(keyPerson, keyPerson, "demos").shouldBeProblem(422, "own-supporter", "/memberId");
        support(keyPerson, candidate, "coffee").shouldBeProblem(422, "invalid-field", "/task");
        support("nobody", candidate, "demos").shouldBeProblem(404, "not-found");
        api.post(path + "/support-members", "{}").shouldBeProblem(422, "missing-field", "/memberId");
        api.post(path + "/support-members/" + candidate + "/leave").shouldBeProblem(409, "not-a-member");
        assertThat(api.get(path + "/support-members")
                        .shouldHaveStatus(200)
                        .json()
                        .at("/members"))
                .isEmpty();

        String plan = "{\"successorId\": \"%s\", \"lastDay\": \"2126-03-31\"}".formatted(candidate);
        api.post(path + "/succession", "{}").shouldBeProblem(422, "missing-field", "/successorId");
        api.post(path + "/succession", plan.replace(candidate, stranger))
                .shouldBeProblem(422, "unknown-person", "/successorId");
        api.post(path + "/succession", plan.replace(candidate, keyPerson))
                .shouldBeProblem(422, "own-successor", "/successorId");
        api.post(path + "/succession", plan.replace("2126", "2016")).shouldBeProblem(422, "last-day-past", "/lastDay");
        api.post("/api/key-persons/" + candidate + "/succession", plan.replace(candidate, keyPerson))
                .shouldBeProblem(409, "role-not-held");
        api.post("/api/key-persons/nobody/succession", plan).shouldBeProblem(404, "not-found");
        assertThat(api.get(path + "/succession").shouldHaveStatus(200).json().has("successor"))
                .isFalse();
        api.post(path + "/stand-down", "{\"successorId\": \"%s\"}".formatted(stranger))
                .shouldBeProblem(422, "unknown-person", "/successorId");
        api.post(path + "/stand-down", "{\"successorId\": \"%s\"}".formatted(keyPerson))
                .shouldBeProblem(422, "own-successor", "/successorId");
        api.get("/api/key-person-vacancies?limit=0").shouldBeProblem(400, "invalid-parameter");
    }

    @Test
    void shouldSkipNoStepAndTakeNoneTwice() {
        // given
        String path = "/api/key-persons/" + aCandidate(aPartner());
        String approve = word("approvedBy", "x-kato", 8);
        String announce = "{\"announcedTo\": \"all-sales\", \"rampStart\": \"2026-02-01T00:00:00Z\","
                + " \"occurredAt\": \"2026-01-10T00:00:00Z\"}";
        String activate = "{\"occurredAt\": \"2026-02-02T00:00:00Z\"}";

        // then
        var skipped =
                api.post(path + "/confirm", word("confirmedBy", "m-ito", 7)).shouldBeProblem(409, "step-skipped");
        assertThat(skipped.text("/detail")).contains("NOMINATE");
        assertThat(api.post(path + "/appoint", announce)
                        .shouldBeProblem(409, "step-skipped")
                        .text("/detail"))
                .contains("NOMINATE, CONFIRM, APPROVE");
        api.post(path + "/reject", "{\"rejectedBy\": \"m-ito\", \"reason\": \"too-early\"}")
                .shouldBeProblem(409, "nomination-not-open");
        api.post(path + "/charter", CHARTER).shouldBeProblem(409, "not-key-person");
        api.post(path + "/nominate", "{}").shouldBeProblem(422, "missing-field", "/nominatedBy");
        String nominated = word("nominationId\": \"nom-1\", \"nominatedBy", "u-sato", 6);
        api.post(path + "/nominate", nominated).shouldHaveStatus(200);
        api.post(path + "/nominate", nominated).shouldHaveStatus(200);
        api.post(path + "/nominate", nominated.replace("u-sato", "u-mori"))
                .shouldBeProblem(409, "already-exists", "/nominationId");
        api.post(path + "/nominate", word("nominatedBy", "u-sato", 6)).shouldBeProblem(409, "step-taken");
        api.post(path + "/approve", approve).shouldBeProblem(409, "step-skipped");
        api.post(path + "/confirm", word("confirmedBy", "m-ito", 5))
                .shouldBeProblem(422, "out-of-order", "/occurredAt");
        api.post(path + "/confirm", word("confirmedBy", "m-ito", 7)).shouldHaveStatus(200);
        api.post(path + "/activate", activate).shouldBeProblem(409, "step-skipped");
        api.post(path + "/approve", approve.replace("x-kato", "u-sato"))
                .shouldBeProblem(422, "same-decider", "/approvedBy");
        api.post(path + "/approve", approve.replace("x-kato", "m-ito"))
                .shouldBeProblem(422, "same-decider", "/approvedBy");
        api.post(path + "/approve", approve).shouldHaveStatus(200);
        api.post(path + "/appoint", announce.replace("all-sales", " "))
                .shouldBeProblem(422, "missing-field", "/announcedTo");
        api.post(path + "/appoint", announce).shouldHaveStatus(200);
        api.post(path + "/appoint", announce).shouldBeProblem(409, "step-taken");
        api.post(path + "/activate", activate).shouldBeProblem(409, "charter-missing");
        api.post(path + "/charter", CHARTER).shouldHaveStatus(200);
        api.post(path + "/activate", activate.replace("02-02", "01-31")).shouldBeProblem(409, "ramp-not-begun");
        api.post(path + "/activate", activate).shouldHaveStatus(200);
        api.post(path + "/activate", activate).shouldBeProblem(409, "step-taken");
        api.post("/api/key-persons/nobody/confirm", word("confirmedBy", "m-ito", 7))
                .shouldBeProblem(404, "not-found");
    }

    @Test
    void shouldGiveNobodyASayInTheirOwnCaseAndKeepAReasonWhenANominationIsRejected() {
        // given
        String personId = aCandidate(aPartner());
        String path = "/api/key-persons/" + personId;
        api.post(path + "/nominate", word("nominatedBy", personId, 6))
                .shouldBeProblem(422, "own-nomination", "/nominatedBy");
        api.post(path + "/nominate", word("nominatedBy", "u-sato", 6)).shouldHaveStatus(200);

        // then
        api.post(path + "/confirm", word("confirmedBy", personId, 7))
                .shouldBeProblem(422, "own-nomination", "/confirmedBy");
        String reject = "{\"rejectedBy\": \"m-ito\", \"reason\": \"too-many-duties\", \"note\": \"兼務が多い\"}";
        api.post(path + "/reject", reject.replace("m-ito", personId))
                .shouldBeProblem(422, "own-nomination", "/rejectedBy");
        api.post(path + "/reject", "{\"rejectedBy\": \"m-ito\"}").shouldBeProblem(422, "reason-missing", "/reason");
        api.post(path + "/reject", reject.replace("too-many-duties", "he is lazy"))
                .shouldBeProblem(422, "invalid-field", "/reason");
        var rejected = api.post(path + "/reject", reject).shouldHaveStatus(200);
        assertThat(rejected.text("/status")).isEqualTo("REJECTED");
        assertThat(rejected.text("/nomination/note")).isEqualTo("兼務が多い");
        assertThat(rejected.text("/nextStep")).isEqualTo("NOMINATE");
        api.post(path + "/reject", reject).shouldBeProblem(409, "nomination-not-open");
        api.post(path + "/stand-down").shouldBeProblem(409, "role-not-held");
    }

    @Test
    void shouldNameEveryStepWhenTheRoleIsAnnouncedInTheSameBreath() {
        // given
        String partnerId = aPartner();
        String all = """
                {"partnerId": "%s", "displayName": "Mori", "nominatedBy": "u-sato", "confirmedBy": "m-ito",
                 "approvedBy": "x-kato", "announcedTo": "all-sales"}""".formatted(partnerId);

        // then
        for (String missing : List.of("nominatedBy", "confirmedBy", "approvedBy")) {
            String skipping = all.replaceFirst("\"" + missing + "\": \"[^\"]*\",", "");
            api.post("/api/key-persons", skipping).shouldBeProblem(409, "step-skipped", "/" + missing);
        }
        api.post("/api/key-persons", all.replace("x-kato", "m-ito"))
                .shouldBeProblem(422, "same-decider", "/approvedBy");
        var announced = api.post("/api/key-persons", all).shouldHaveStatus(201);
        assertThat(announced.text("/status")).isEqualTo("ANNOUNCED");
        assertThat(api.get("/api/key-persons?status=announced&partnerId=" + partnerId)
                        .json()
                        .at("/items"))
                .hasSize(1);
        await().untilAsserted(() -> assertThat(topics.typesAbout(KEYPERSON, partnerId))
                .containsExactly(
                        "KeyPersonNominated", "NominationConfirmed", "NominationApproved", "KeyPersonAppointed"));
    }

    @Test
    void shouldRefuseACharterThatCannotWork() {
        // given
        String personId = aCandidate(aPartner());
        String path = "/api/key-persons/" + personId + "/charter";
        api.post("/api/key-persons/" + personId + "/nominate", word("nominatedBy", "u-sato", 6))
                .shouldHaveStatus(200);

        // then
        api.post(path, "{}").shouldBeProblem(422, "missing-field", "/role");
        api.post(path, CHARTER.replace("20,", "101,")).shouldBeProblem(422, "invalid-field", "/timeSharePercent");
        api.post(path, CHARTER.replace("20,", "0,")).shouldBeProblem(422, "time-share-missing", "/timeSharePercent");
        api.post(path, CHARTER.replace("[\"demo dates\"]", "[]"))
                .shouldBeProblem(422, "authority-missing", "/authority");
        api.post(path, CHARTER.replace("[\"PoCs begun\"]", "[]"))
                .shouldBeProblem(422, "appraisal-silent", "/appraisalRewards");
        api.post(path, CHARTER.replace("m-ito", personId)).shouldBeProblem(422, "agreed-alone", "/agreedBy");
        api.post(path, CHARTER).shouldHaveStatus(200);
        api.post(path, CHARTER).shouldHaveStatus(200);
        var little = api.post(path, CHARTER.replace("20,", "5,")).shouldHaveStatus(200);
        assertThat(little.text("/charter/warnings/0")).isEqualTo("little-time");
        assertThat(api.get(path)
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(one -> one.get("version").asInt()))
                .containsExactly(2, 1);
        api.post(path, CHARTER.replace("01-09", "01-08")).shouldBeProblem(422, "out-of-order", "/occurredAt");
    }

    @Test
    void shouldCountAnObservationOnceAndRefuseWhatNobodyCanWeigh() {
        // given
        String personId = aCandidate(aPartner());
        String path = "/api/key-persons/" + personId;
        String observed =
                "{\"signal\": \"own-study-group\", \"strength\": 3, \"occurredAt\": \"2026-01-05T00:00:00Z\"}";

        // when
        api.post(path + "/signals", observed, "Idempotency-Key", "k").shouldHaveStatus(200);
        var twice =
                api.post(path + "/signals", observed, "Idempotency-Key", "k").shouldHaveStatus(200);

        // then
        assertThat(twice.json().at("/signals")).hasSize(1);
        api.post(path + "/signals", observed.replace("\"strength\": 3", "\"strength\": 4"), "Idempotency-Key", "k")
                .shouldBeProblem(422, "idempotency-key-reused");
        String id = twice.text("/signals/0/signalId");
        api.post(
                        path + "/signals",
                        observed.replace("{", "{\"signalId\": \"" + id + "\",")
                                .replace("\"strength\": 3", "\"strength\": 4"))
                .shouldBeProblem(409, "already-exists", "/signalId");
        api.post(path + "/signals", observed.replace("own-study-group", "beautiful-hair"))
                .shouldBeProblem(422, "unknown-signal", "/signal");
        api.post(path + "/signals", observed.replace("\"strength\": 3", "\"strength\": 6"))
                .shouldBeProblem(422, "invalid-field", "/strength");
        api.post(path + "/signals", "{}").shouldBeProblem(422, "missing-field", "/signal");
        api.get(path + "/score?asOf=yesterday").shouldBeProblem(400, "invalid-parameter");
        api.get("/api/key-persons/nobody/score").shouldBeProblem(404, "not-found");
        api.get("/api/partners/nobody/key-person-candidates").shouldBeProblem(404, "not-found");
        assertThat(api.get("/api/key-person-signals")
                        .json()
                        .at("/0/kinds")
                        .valueStream()
                        .map(kind -> kind.get("code").asString()))
                .contains("related-product-sales", "product-knowledge", "title");
    }

    private Api.Answer signal(String personId, String code, int strength, String at) {
        return api.post(
                "/api/key-persons/" + personId + "/signals",
                "{\"signal\": \"%s\", \"strength\": %d, \"evidence\": \"doc-7\", \"occurredAt\": \"%s\"}"
                        .formatted(code, strength, at));
    }

    /** That somebody says something on a day of January 2026. */
    private static String word(String field, String who, int day) {
        return "{\"%s\": \"%s\", \"occurredAt\": \"2026-01-%02dT09:00:00+09:00\"}".formatted(field, who, day);
    }

    private Api.Answer support(String keyPersonId, String memberId, String task) {
        return api.post(
                "/api/key-persons/" + keyPersonId + "/support-members",
                "{\"memberId\": \"%s\", \"task\": \"%s\"}".formatted(memberId, task));
    }

    /** Where the partner stands among those without a key person. */
    private Optional<JsonNode> vacancy(String partnerId) {
        return api.get("/api/key-person-vacancies?limit=100&ownerId=u-" + partnerId)
                .shouldHaveStatus(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(vacancy -> vacancy.get("partnerId").asString().equals(partnerId))
                .findFirst();
    }

    /** A partner that needs a key person, with an owner of its own. */
    private String anActivePartner() {
        String partnerId = newId("p");
        api.importCsv(
                        "partners",
                        "partnerId,name,type,timeZone,calendarId,ownerId,stage\n%s,Hikari,reseller,Asia/Tokyo,JP,u-%s,active\n"
                                .formatted(partnerId, partnerId))
                .shouldHaveStatus(202);
        return partnerId;
    }

    private String aKeyPerson(String partnerId) {
        return api.post("/api/key-persons", """
                        {"partnerId": "%s", "displayName": "Mori", "nominatedBy": "u-sato", "confirmedBy": "m-ito",
                         "approvedBy": "x-kato", "announcedTo": "all-sales", "occurredAt": "2026-01-05T09:00:00+09:00"}
                        """.formatted(partnerId))
                .shouldHaveStatus(201)
                .text("/keyPersonId");
    }

    private String aCandidate(String partnerId) {
        String personId = newId("kp");
        api.post("/api/key-persons", """
                        {"keyPersonId": "%s", "partnerId": "%s", "displayName": "田中 一郎"}
                        """.formatted(personId, partnerId)).shouldHaveStatus(201);
        return personId;
    }

    private <E> List<E> events(String partnerId, Class<E> type) {
        return topics.about(KEYPERSON, partnerId).stream()
                .map(TopicLog.Entry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
