package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.MismatchClosed;
import dev.kizuna.event.partner.MismatchDiagnosed;
import dev.kizuna.event.partner.RemedyCarriedOut;
import dev.kizuna.event.partner.RemedyChecked;
import dev.kizuna.event.partner.RemedyPlanned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Role and environment of a key person do not fit: supposed from what was observed, remedied, checked, closed. */
class MismatchIT extends PartnerServiceStack {

    private static final String MISMATCHES = "/api/mismatches";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private String partnerId;
    private String keyPersonId;

    @Test
    void shouldSupposeRemedyCheckAndResolveAndTellEachStep() {
        // given
        aKeyPerson();

        // when: two different things were observed, and the second remedy helps
        var diagnosed = api.post(
                        MISMATCHES,
                        diagnosis(60, observed("other-duties-added", "ci-1"), observed("work-not-shared", "ci-2")))
                .shouldHaveStatus(201);
        String path = diagnosed.location();
        api.post(path + "/remedies", remedy("r-1", "time-share-review", 58, 50, 40))
                .shouldHaveStatus(201);
        api.post(path + "/remedies/r-1/carry-out", "{\"occurredAt\": \"%s\"}".formatted(ago(51)))
                .shouldHaveStatus(200);
        var disappointed = api.post(
                        path + "/remedies/r-1/check",
                        "{\"outcome\": \"not-helped\", \"occurredAt\": \"%s\"}".formatted(ago(40)))
                .shouldHaveStatus(200);
        api.post(path + "/remedies", remedy("r-2", "support-unit", 39, 30, 10)).shouldHaveStatus(201);
        api.post(
                        path + "/remedies/r-2/carry-out",
                        "{\"carriedOutBy\": \"u-ito\", \"occurredAt\": \"%s\"}".formatted(ago(33)))
                .shouldHaveStatus(200);
        var helped = api.post(path + "/remedies/r-2/check", "{\"outcome\": \"HELPED\", \"checkedBy\": \"u-sato\"}")
                .shouldHaveStatus(200);
        api.post(path + "/close", "{\"outcome\": \"resolved\"}").shouldHaveStatus(200);

        // then: every word is about the environment, in both languages
        assertThat(diagnosed.text("/hypothesis/en"))
                .isEqualTo("It may be that the role is wanted, while the duties around it leave no time for it.");
        assertThat(diagnosed.text("/hypothesis/ja")).contains("周囲の業務");
        assertThat(diagnosed.text("/evidence/0/wording/en")).isEqualTo("Other duties were added beside the role.");
        assertThat(diagnosed.text("/status")).isEqualTo("DIAGNOSED");
        assertThat(disappointed.text("/status")).isEqualTo("REMEDY_NOT_HELPED");
        assertThat(helped.text("/status")).isEqualTo("REMEDY_HELPED");
        assertThat(api.get(path).text("/status")).isEqualTo("RESOLVED");
        await().untilAsserted(() -> assertThat(mismatchEvents())
                .containsExactly(
                        "MismatchDiagnosed",
                        "RemedyPlanned",
                        "RemedyCarriedOut",
                        "RemedyChecked",
                        "RemedyPlanned",
                        "RemedyCarriedOut",
                        "RemedyChecked",
                        "MismatchClosed"));
        assertThat(told(MismatchDiagnosed.class).getFirst().getEvidence()).containsExactly("ci-1", "ci-2");
        RemedyPlanned planned = told(RemedyPlanned.class).getLast();
        assertThat(planned.getKind()).isEqualTo("support-unit");
        assertThat(planned.getOwnerId()).contains("u-sato");
        assertThat(planned.getDueOn()).contains(day(30));
        assertThat(planned.getCheckOn()).contains(day(10));
        assertThat(told(RemedyCarriedOut.class).getLast().getCarriedOutBy()).contains("u-ito");
        assertThat(told(RemedyChecked.class))
                .extracting(RemedyChecked::getOutcome)
                .containsExactly("not-helped", "helped");
        assertThat(told(MismatchClosed.class).getFirst().getOutcome()).isEqualTo("resolved");
    }

    @Test
    void shouldTellThatAHypothesisWasWrongWhenItIsNotConfirmed() {
        aKeyPerson();
        String path = aMismatch();
        var closed =
                api.post(path + "/close", "{\"outcome\": \"not-confirmed\"}").shouldHaveStatus(200);
        assertThat(closed.text("/status")).isEqualTo("NOT_CONFIRMED");
        await().untilAsserted(() -> assertThat(told(MismatchClosed.class))
                .extracting(MismatchClosed::getOutcome)
                .containsExactly("not-confirmed"));
    }

    @Test
    void shouldListWhatIsToBeCheckedByADay() {
        // given
        aKeyPerson();
        String early = aMismatch();
        String late = aMismatch();
        aMismatch();
        api.post(early + "/remedies", remedy("r-1", "support-unit", 1, 0, -20)).shouldHaveStatus(201);
        api.post(late + "/remedies", remedy("r-1", "support-unit", 1, 0, -21)).shouldHaveStatus(201);

        // when
        var toCheck = api.get(MISMATCHES + "?keyPersonId=" + keyPersonId + "&checkBy=" + day(-20))
                .shouldHaveStatus(200);

        // then
        assertThat(toCheck.json().at("/items")).hasSize(1);
        assertThat(early).endsWith(toCheck.text("/items/0/mismatchId"));
        assertThat(toCheck.text("/items/0/checkOn")).isEqualTo(day(-20).toString());
        api.get(MISMATCHES + "?checkBy=tomorrow").shouldBeProblem(400, "invalid-parameter");
        api.get(MISMATCHES + "?kind=laziness").shouldBeProblem(400, "invalid-parameter");
    }

    @Test
    void shouldSayWhatTheRecordsAndObservationsSpeakForWithoutDiagnosing() {
        // given: two talks that were moved or that nobody held, and two action items that wait
        aKeyPerson();
        String hypotheses = "/api/key-persons/" + keyPersonId + "/mismatch-hypotheses";
        assertThat(api.get(hypotheses).json().at("/hypotheses")).isEmpty();
        String moved = aCheckIn(20);
        api.post("/api/check-ins/" + moved + "/reschedule", "{\"dueAt\": \"%s\"}".formatted(ago(-3)))
                .shouldHaveStatus(200);
        String missed = aCheckIn(13);
        String item = anActionItem(5);
        String other = anActionItem(9);

        // when
        var seen = api.get(hypotheses).shouldHaveStatus(200);
        var noted = api.post(
                        hypotheses,
                        "{\"evidence\": [%s, %s]}"
                                .formatted(
                                        observed("time-share-too-small", "charter-1"),
                                        observed("role-not-announced", "m-7")))
                .shouldHaveStatus(200);

        // then: the records alone are two signs, 4 of 11 that there could be
        assertThat(seen.text("/hypotheses/0/kind")).isEqualTo("WILL_WITHOUT_TIME");
        assertThat(seen.json().at("/hypotheses/0/strength").asInt()).isEqualTo(36);
        assertThat(seen.json().at("/hypotheses/0/enough").asBoolean()).isTrue();
        assertThat(seen.text("/hypotheses/0/reasons/0/wording/ja")).isEqualTo("他の業務が定例を押しのけています。");
        assertThat(evidence(seen, "check-ins-displaced")).containsExactly(moved, missed);
        assertThat(evidence(seen, "action-items-waiting")).containsExactly(other, item);
        assertThat(noted.json().at("/hypotheses/0/strength").asInt()).isEqualTo(63);
        assertThat(noted.text("/hypotheses/0/remedies/0/kind")).isEqualTo("time-share-review");
        assertThat(noted.text("/hypotheses/1/kind")).isEqualTo("SKILL_WITHOUT_INFLUENCE");
        assertThat(noted.json().at("/hypotheses/1/enough").asBoolean()).isFalse();
        assertThat(api.get(MISMATCHES + "?keyPersonId=" + keyPersonId).json().at("/items"))
                .isEmpty();
        api.get("/api/key-persons/nobody/mismatch-hypotheses").shouldBeProblem(404, "not-found");
        api.post(hypotheses, "{\"evidence\": [%s]}".formatted(observed("bad-mood", "m-8")))
                .shouldBeProblem(422, "unknown-indicator", "/evidence/0/indicator");
    }

    @Test
    void shouldSeeACharterThatLeavesLittleTimeAsOneSignAndNotAsADiagnosis() {
        // given
        aKeyPerson();
        String path = "/api/key-persons/" + keyPersonId;
        api.post(path + "/nominate", "{\"nominatedBy\": \"u-sato\"}").shouldHaveStatus(200);
        api.post(path + "/charter", """
                        {"role": "opens doors", "timeSharePercent": 5, "authority": ["demo dates"],
                         "careerMeaning": "leads the new line", "appraisalRewards": ["PoCs begun"], "agreedBy": "m-ito"}
                        """).shouldHaveStatus(200);

        // when
        var seen = api.get(path + "/mismatch-hypotheses").shouldHaveStatus(200);

        // then
        assertThat(seen.json().at("/hypotheses")).hasSize(1);
        assertThat(evidence(seen, "time-share-too-small")).containsExactly(keyPersonId + ":charter:1");
        assertThat(seen.json().at("/hypotheses/0/enough").asBoolean()).isFalse();
        api.post(MISMATCHES, diagnosis(0, observed("time-share-too-small", keyPersonId + ":charter:1")))
                .shouldBeProblem(422, "too-little-evidence", "/evidence");
    }

    @Test
    void shouldRefuseEachWrongDiagnosisWithACodeOfItsOwn() {
        aKeyPerson();
        String one = observed("other-duties-added", "ci-1");
        String two = observed("work-not-shared", "ci-2");
        String right = diagnosis(1, one, two);

        api.post(MISMATCHES, "{}").shouldBeProblem(422, "missing-field", "/partnerId");
        api.post(MISMATCHES, right.replace("will-without-time", "laziness"))
                .shouldBeProblem(422, "invalid-field", "/kind");
        api.post(MISMATCHES, right.replace(partnerId, "nobody")).shouldBeProblem(422, "unknown-partner", "/partnerId");
        api.post(MISMATCHES, right.replace(keyPersonId, "nobody"))
                .shouldBeProblem(422, "unknown-key-person", "/keyPersonId");
        api.post(MISMATCHES, diagnosis(1)).shouldBeProblem(422, "evidence-missing", "/evidence");
        api.post(MISMATCHES, diagnosis(1, "null")).shouldBeProblem(422, "missing-field", "/evidence/0");
        api.post(MISMATCHES, diagnosis(1, one, observed("other-duties-added", "ci-3")))
                .shouldBeProblem(422, "too-little-evidence", "/evidence");
        api.post(MISMATCHES, diagnosis(1, one, one)).shouldBeProblem(422, "invalid-field", "/evidence/1");
        api.post(MISMATCHES, diagnosis(1, one, observed("bad-mood", "ci-3")))
                .shouldBeProblem(422, "unknown-indicator", "/evidence/1/indicator");
        api.post(MISMATCHES, diagnosis(1, one, observed("role-not-announced", "ci-3")))
                .shouldBeProblem(422, "indicator-of-another-kind", "/evidence/1/indicator");
        api.post(MISMATCHES, diagnosis(1, one, observed("work-not-shared", "")))
                .shouldBeProblem(422, "evidence-missing", "/evidence/1/evidenceId");
        api.post(MISMATCHES, diagnosis(1, one, observed("work-not-shared", "he is lazy")))
                .shouldBeProblem(422, "invalid-field", "/evidence/1/evidenceId");
        api.post(MISMATCHES, right.replace(day(70).toString(), day(-1).toString()))
                .shouldBeProblem(422, "out-of-order", "/evidence/0/observedOn");
        api.post(MISMATCHES, right.replace("\"kind\"", "\"comment\": \"x\", \"kind\""))
                .shouldBeProblem(400, "malformed-request");
        api.post(MISMATCHES, right, "Idempotency-Key", keyPersonId).shouldHaveStatus(201);
        api.post(MISMATCHES, right, "Idempotency-Key", keyPersonId).shouldHaveStatus(201);
        api.post(MISMATCHES, right.replace("ci-2", "ci-9"), "Idempotency-Key", keyPersonId)
                .shouldBeProblem(422, "idempotency-key-reused");
        assertThat(api.get(MISMATCHES + "?keyPersonId=" + keyPersonId).json().at("/items"))
                .hasSize(1);
    }

    @Test
    void shouldRefuseEachWrongStepWithACodeOfItsOwn() {
        // given
        aKeyPerson();
        String path = aMismatch();
        String remedies = path + "/remedies";
        String right = remedy("r-1", "support-unit", 1, -10, -40);

        // then: planning
        api.post(remedies, "{}").shouldBeProblem(422, "missing-field", "/kind");
        api.post(remedies, right.replace("support-unit", "prayer")).shouldBeProblem(422, "unknown-remedy", "/kind");
        api.post(remedies, remedy("r-1", "support-unit", 1, 5, -40)).shouldBeProblem(422, "out-of-order", "/dueOn");
        api.post(remedies, remedy("r-1", "support-unit", 1, -10, -9)).shouldBeProblem(422, "out-of-order", "/checkOn");
        api.post(remedies, remedy("r-1", "support-unit", 5, -10, -40))
                .shouldBeProblem(422, "out-of-order", "/occurredAt");
        api.post(MISMATCHES + "/nothing/remedies", right).shouldBeProblem(404, "not-found");
        api.post(remedies, right).shouldHaveStatus(201);
        api.post(remedies, right).shouldHaveStatus(201);
        api.post(remedies, right.replace("u-sato", "u-ito")).shouldBeProblem(409, "already-exists", "/remedyId");

        // carrying out and checking
        api.post(remedies + "/r-1/check", "{\"outcome\": \"maybe\"}").shouldBeProblem(422, "invalid-field", "/outcome");
        api.post(remedies + "/r-1/check", "{\"outcome\": \"helped\"}").shouldBeProblem(409, "remedy-not-carried-out");
        api.post(remedies + "/r-9/carry-out", "{}").shouldBeProblem(404, "not-found");
        api.post(remedies + "/r-1/carry-out", "{}").shouldHaveStatus(200);
        api.post(remedies + "/r-1/carry-out", "{}").shouldBeProblem(409, "remedy-already-carried-out");
        api.post(remedies + "/r-1/check", "{\"outcome\": \"helped\"}").shouldBeProblem(409, "check-too-early");
        api.post(remedies + "/r-9/check", "{\"outcome\": \"helped\"}").shouldBeProblem(404, "not-found");

        // a second remedy whose day has come
        api.post(remedies, remedy("r-2", "support-unit", 1, 1, 0)).shouldHaveStatus(201);
        api.post(remedies + "/r-2/carry-out", "{}").shouldHaveStatus(200);
        api.post(path + "/close", "{\"outcome\": \"resolved\"}").shouldBeProblem(409, "no-remedy-helped");
        api.post(remedies + "/r-2/check", "{\"outcome\": \"helped\"}").shouldHaveStatus(200);
        api.post(remedies + "/r-2/check", "{\"outcome\": \"helped\"}").shouldBeProblem(409, "remedy-already-checked");

        // closing
        api.post(path + "/close", "{\"outcome\": \"forgotten\"}").shouldBeProblem(422, "invalid-field", "/outcome");
        api.post(path + "/close", "{\"outcome\": \"not-confirmed\"}").shouldBeProblem(409, "hypothesis-confirmed");
        api.post(path + "/close", "{\"outcome\": \"resolved\"}", "If-Match", "\"1\"")
                .shouldBeProblem(412, "version-mismatch");
        api.post(path + "/close", "{\"outcome\": \"resolved\"}").shouldHaveStatus(200);
        api.post(path + "/close", "{\"outcome\": \"resolved\"}").shouldBeProblem(409, "mismatch-closed");
        api.post(remedies, remedy("r-3", "support-unit", 0, -10, -40)).shouldBeProblem(409, "mismatch-closed");
        api.post(MISMATCHES + "/nothing/close", "{\"outcome\": \"resolved\"}").shouldBeProblem(404, "not-found");
    }

    @Test
    void shouldShowByWhatIsSupposedWhenAsked() {
        var versions = api.get("/api/mismatch-indicators").shouldHaveStatus(200).json();
        assertThat(versions.at("/0/enough").asInt()).isEqualTo(2);
        assertThat(versions.at("/0/kinds")).hasSize(3);
        assertThat(versions.at("/0/indicators")
                        .valueStream()
                        .map(one -> one.get("code").asString()))
                .contains("role-not-appraised", "other-duties-added", "role-not-announced");
        assertThat(versions.at("/0/remedies")
                        .valueStream()
                        .map(one -> one.get("kind").asString()))
                .contains("support-unit", "authority-notice", "time-share-review", "targets-review");
    }

    private void aKeyPerson() {
        partnerId = aPartner();
        keyPersonId = newId("kp");
        api.post("/api/people", """
                        {"personId": "%s", "partnerId": "%s", "displayName": "田中"}
                        """.formatted(keyPersonId, partnerId)).shouldHaveStatus(201);
    }

    private String aMismatch() {
        return api.post(
                        MISMATCHES,
                        diagnosis(2, observed("other-duties-added", "ci-1"), observed("work-not-shared", "ci-2")))
                .shouldHaveStatus(201)
                .location();
    }

    private String aCheckIn(int daysAgo) {
        String checkInId = newId("ci");
        api.post("/api/check-ins", """
                        {"checkInId": "%s", "partnerId": "%s", "keyPersonId": "%s", "cadence": "weekly", "dueAt": "%s",
                         "occurredAt": "%s"}
                        """.formatted(checkInId, partnerId, keyPersonId, ago(daysAgo), ago(daysAgo + 2)))
                .shouldHaveStatus(201);
        return checkInId;
    }

    private String anActionItem(int daysAgo) {
        String actionItemId = newId("ai");
        api.post("/api/action-items", """
                        {"actionItemId": "%s", "partnerId": "%s", "ownerId": "%s", "dueAt": "%s", "occurredAt": "%s"}
                        """.formatted(
                                actionItemId, partnerId, keyPersonId, ago(daysAgo), ago(daysAgo + 2)))
                .shouldHaveStatus(201);
        return actionItemId;
    }

    private String diagnosis(int daysAgo, String... observed) {
        return """
                {"partnerId": "%s", "keyPersonId": "%s", "kind": "will-without-time", "evidence": [%s],
                 "occurredAt": "%s"}
                """.formatted(
                        partnerId, keyPersonId, Arrays.stream(observed).collect(Collectors.joining(",")), ago(daysAgo));
    }

    private static String observed(String indicator, String evidenceId) {
        return "{\"indicator\": \"%s\", \"observedOn\": \"%s\", \"evidenceId\": \"%s\"}"
                .formatted(indicator, day(70), evidenceId);
    }

    private static String remedy(String remedyId, String kind, int planned, int due, int check) {
        return """
                {"remedyId": "%s", "kind": "%s", "ownerId": "u-sato", "dueOn": "%s", "checkOn": "%s",
                 "occurredAt": "%s"}
                """.formatted(remedyId, kind, day(due), day(check), ago(planned));
    }

    private static List<String> evidence(Api.Answer hypotheses, String indicator) {
        return hypotheses
                .json()
                .at("/hypotheses/0/reasons")
                .valueStream()
                .filter(reason -> reason.get("indicator").asString().equals(indicator))
                .flatMap(reason -> reason.get("observed").valueStream())
                .map(seen -> seen.get("evidenceId").asString())
                .toList();
    }

    private List<String> mismatchEvents() {
        return topics.typesAbout("partner.keyperson", partnerId);
    }

    private <E> List<E> told(Class<E> type) {
        Stream<Object> events =
                topics.about("partner.keyperson", partnerId).stream().map(TopicLog.Entry::event);
        return events.filter(type::isInstance).map(type::cast).toList();
    }

    /** A time that many days ago; later than now when they are less than none. */
    private static String ago(int days) {
        return Instant.now()
                .minus(days, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** A day in Tokyo that many days ago. */
    private static LocalDate day(int daysAgo) {
        return LocalDate.now(TOKYO).minusDays(daysAgo);
    }
}
