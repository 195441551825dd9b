package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.AgendaFrozen;
import dev.kizuna.event.partner.Cadence;
import dev.kizuna.event.partner.CheckInCancelled;
import dev.kizuna.event.partner.CheckInHeld;
import dev.kizuna.event.partner.CheckInScheduled;
import dev.kizuna.event.partner.IssueRolledUp;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The weekly quarter of an hour along one page, and what it cannot settle on its way to the monthly and quarterly review. */
class CheckInsIT extends PartnerServiceStack {

    private static final String ENGAGEMENT = "partner.engagement";

    @Test
    void shouldSpeakAlongOnePageThatIsProposedWrittenOnAndFrozen() {
        // given what happened with a partner, and a check-in
        String partnerId = aPartner();
        String inquiry = create("/api/inquiries", """
                {"partnerId": "%s", "channel": "email", "occurredAt": "2026-01-06T09:00:00Z"}
                """.formatted(partnerId));
        create("/api/feedback", """
                {"partnerId": "%s", "category": "pricing", "occurredAt": "2026-01-07T09:00:00Z"}
                """.formatted(partnerId));
        create("/api/feedback", """
                {"partnerId": "%s", "category": "pricing", "keyPersonId": "kp-other", "occurredAt": "2026-01-07T09:00:00Z"}
                """.formatted(partnerId));
        promise(partnerId, "2026-01-08T09:00:00Z");
        promise(partnerId, "2026-01-30T09:00:00Z");
        String done = promise(partnerId, "2026-01-30T09:00:00Z");
        api.post(done + "/close", "{\"closedBy\": \"u\", \"occurredAt\": \"2026-01-08T10:00:00Z\"}")
                .shouldHaveStatus(200);
        create("/api/handoffs", """
                {"partnerId": "%s", "toTeam": "legal", "dueAt": "2026-01-20T09:00:00Z", "occurredAt": "2026-01-06T09:00:00Z"}
                """.formatted(partnerId));
        create("/api/success-stories", """
                {"partnerId": "%s", "occurredAt": "2026-01-06T09:00:00Z"}
                """.formatted(partnerId));
        String checkIn = schedule(partnerId, "weekly", "2026-01-09T01:00:00Z");
        String agenda = checkIn + "/agenda";
        assertThat(api.get(agenda).shouldHaveStatus(200).text("/status")).isEqualTo("DRAFT");

        // when people write on it and it is frozen
        api.post(agenda + "/notes", note("n-1", "issues", "the demo was slow")).shouldHaveStatus(201);
        api.post(agenda + "/notes", note("n-2", "progress", "taken back")).shouldHaveStatus(201);
        api.delete(agenda + "/notes/n-2").shouldHaveStatus(200);
        var frozen = api.post(agenda + "/freeze", "{\"occurredAt\": \"2026-01-09T00:30:00Z\"}")
                .shouldHaveStatus(200);

        // then it has all that concerns this key person, in three sections
        assertThat(frozen.text("/issues/notes/0/text")).isEqualTo("the demo was slow");
        assertThat(states(frozen, "/issues"))
                .containsExactly("inquiry open", "action-item overdue", "feedback plan-missing");
        assertThat(states(frozen, "/nextMoves")).containsExactly("handoff open", "action-item open");
        assertThat(states(frozen, "/progress")).containsExactly("action-item done", "success-story published");

        // and it stands, whatever happens afterwards
        api.post(inquiry + "/answer", "{\"answeredBy\": \"u-sato\"}").shouldHaveStatus(200);
        assertThat(api.get(agenda).json()).isEqualTo(frozen.json());
        api.post(agenda + "/freeze").shouldBeProblem(409, "agenda-frozen");
        api.post(agenda + "/notes", note("n-3", "issues", "too late")).shouldBeProblem(409, "agenda-frozen");
        api.delete(agenda + "/notes/n-1").shouldBeProblem(409, "agenda-frozen");
        await().untilAsserted(() -> assertThat(last(partnerId, AgendaFrozen.class))
                .satisfies(event -> {
                    assertThat(event.getProgress()).isEqualTo(2);
                    assertThat(event.getIssues()).isEqualTo(4);
                    assertThat(event.getNextMoves()).isEqualTo(2);
                    assertThat(event.toString()).doesNotContain("slow");
                }));
    }

    @Test
    void shouldShowWhatTheKeyPersonReachedWhatWasResolvedAndWhatDoesNotFit() {
        // given a key person with a mismatch and a first proposal, and feedback that a check-in resolved
        String partnerId = aPartner();
        String keyPersonId = newId("kp");
        api.importCsv(
                        "key-persons",
                        "partnerId,keyPersonId,displayName,announcedTo,rampStart\n" + partnerId + "," + keyPersonId
                                + ",田中,all-sales,2026-01-05T00:00:00+09:00\n")
                .shouldHaveStatus(202);
        create("/api/mismatches", """
                {"partnerId": "%s", "keyPersonId": "%s", "kind": "will-without-time", "evidence": [
                 {"indicator": "other-duties-added", "observedOn": "2026-01-06", "evidenceId": "ci-1"},
                 {"indicator": "work-not-shared", "observedOn": "2026-01-06", "evidenceId": "ci-2"}]}
                """.formatted(partnerId, keyPersonId));
        String first = checkInWith(keyPersonId, partnerId);
        String feedback =
                create("/api/feedback", "{\"partnerId\": \"%s\", \"category\": \"pricing\"}".formatted(partnerId));
        api.post(feedback + "/action-plan", "{\"sharedBy\": \"u-sato\"}").shouldHaveStatus(200);
        api.post(first + "/hold").shouldHaveStatus(200);
        api.post(feedback + "/outcome", "{\"checkInId\": \"%s\", \"outcome\": \"resolved\"}".formatted(idOf(first)))
                .shouldHaveStatus(200);
        api.post("/api/key-persons/" + keyPersonId + "/intermediate-successes", "{\"kind\": \"first-proposal\"}")
                .shouldHaveStatus(201);

        // when
        var page = api.get(checkInWith(keyPersonId, partnerId) + "/agenda").shouldHaveStatus(200);
        var others = api.get(schedule(partnerId, "weekly", "2026-01-09T01:00:00Z") + "/agenda");

        // then
        assertThat(states(page, "/progress")).containsExactly("intermediate-success reached", "feedback resolved");
        assertThat(page.text("/progress/lines/0/detail")).isEqualTo("first-proposal");
        assertThat(states(page, "/issues")).containsExactly("mismatch diagnosed");
        assertThat(page.text("/issues/lines/0/earlier/0/checkInId")).isEqualTo(idOf(first));
        assertThat(states(page, "/nextMoves")).containsExactly("feedback to-close");
        assertThat(states(others, "/issues"))
                .as("another key person's page does not speak of it")
                .isEmpty();
    }

    private String checkInWith(String keyPersonId, String partnerId) {
        return create("/api/check-ins", """
                {"partnerId": "%s", "cadence": "weekly", "keyPersonId": "%s", "dueAt": "2190-01-12T10:00:00+09:00"}
                """.formatted(partnerId, keyPersonId));
    }

    @Test
    void shouldRefuseWhatDoesNotFitOnAPage() {
        String checkIn = schedule(aPartner(), "weekly", "2026-01-09T01:00:00Z");
        String notes = checkIn + "/agenda/notes";
        api.post(notes, "{}").shouldBeProblem(422, "missing-field", "/section");
        api.post(notes, note("n", "gossip", "x")).shouldBeProblem(422, "invalid-field", "/section");
        for (int i = 0; i < 5; i++) {
            api.post(notes, note("n-" + i, "next-moves", "visit")).shouldHaveStatus(201);
        }
        api.post(notes, note("n-5", "next-moves", "visit")).shouldBeProblem(409, "agenda-full", "/section");
        api.post(notes, note("n-0", "next-moves", "visit")).shouldHaveStatus(201);
        api.post(notes, note("n-0", "next-moves", "call")).shouldBeProblem(409, "already-exists", "/noteId");
        api.delete(notes + "/none").shouldBeProblem(404, "not-found");
        api.get("/api/check-ins/none/agenda").shouldBeProblem(404, "not-found");
        api.post("/api/check-ins/none/agenda/freeze").shouldBeProblem(404, "not-found");
        String version = api.get(checkIn + "/agenda").etag();
        api.post(checkIn + "/agenda/freeze", "{}", "If-Match", "\"1\"").shouldBeProblem(412, "version-mismatch");
        api.post(checkIn + "/agenda/freeze", "{}", "If-Match", version).shouldHaveStatus(200);
    }

    @Test
    void shouldFreezeThePageAndShowTheOverrunWhenACheckInIsHeld() {
        // given
        String partnerId = aPartner();
        String checkIn = schedule(partnerId, "weekly", "2026-01-09T01:00:00Z");
        assertThat(api.get(checkIn).json().get("plannedMinutes").asInt()).isEqualTo(15);

        // when
        api.post(checkIn + "/hold", "{\"minutes\": 0}").shouldBeProblem(422, "invalid-field", "/minutes");
        var held = api.post(checkIn + "/hold", "{\"minutes\": 25, \"occurredAt\": \"2026-01-09T01:25:00Z\"}")
                .shouldHaveStatus(200);

        // then
        assertThat(held.json().get("overrunMinutes").asInt()).isEqualTo(10);
        assertThat(api.get(checkIn + "/agenda").text("/status")).isEqualTo("FROZEN");
        api.post(checkIn + "/hold").shouldBeProblem(409, "check-in-held");
        api.post(checkIn + "/cancel").shouldBeProblem(409, "check-in-held");
        api.post(checkIn + "/reschedule", "{\"dueAt\": \"2026-01-10T01:00:00Z\"}")
                .shouldBeProblem(409, "check-in-held");
        await().untilAsserted(() -> assertThat(topics.typesAbout(ENGAGEMENT, partnerId))
                .containsExactlyInAnyOrder("CheckInScheduled", "AgendaFrozen", "CheckInHeld"));
        assertThat(last(partnerId, CheckInHeld.class).getMinutes()).contains(25);
    }

    @Test
    void shouldBeHeldOnceAlongOnePageWhenManyHoldItAtOnce() {
        // given
        String partnerId = aPartner();
        create("/api/feedback", feedback(newId("fb"), partnerId));
        hold(partnerId, "weekly", "2026-01-06T01:00:00Z");
        String checkIn = schedule(partnerId, "weekly", "2026-01-13T01:00:00Z");

        // when
        var attempts = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> api.post(checkIn + "/hold", "{\"occurredAt\": \"2026-01-13T01:15:00Z\"}")))
                .toList();

        // then
        assertThat(attempts.stream().map(CompletableFuture::join).map(Api.Answer::status))
                .containsOnlyOnce(200)
                .allMatch(status -> status == 200 || status == 409);
        await().untilAsserted(() -> assertThat(topics.typesAbout(ENGAGEMENT, partnerId))
                .containsOnlyOnce("IssueRolledUp")
                .filteredOn(type -> type.equals("AgendaFrozen") || type.equals("CheckInHeld"))
                .hasSize(4));
    }

    @Test
    void shouldNeedNoPageWhenACheckInIsCancelled() {
        // given
        String partnerId = aPartner();
        String checkIn = schedule(partnerId, "monthly", "2026-01-09T01:00:00Z");
        assertThat(idsOf("/api/check-ins?overdue=true&cadence=monthly&partnerId=" + partnerId))
                .hasSize(1);

        // when
        api.post(checkIn + "/cancel", "{\"reason\": \"On holiday!\"}").shouldBeProblem(422, "invalid-field", "/reason");
        var cancelled = api.post(checkIn + "/cancel", "{\"reason\": \"partner-on-holiday\"}");

        // then
        assertThat(cancelled.shouldHaveStatus(200).text("/status")).isEqualTo("CANCELLED");
        assertThat(idsOf("/api/check-ins?overdue=true&partnerId=" + partnerId)).isEmpty();
        api.post(checkIn + "/hold").shouldBeProblem(409, "check-in-cancelled");
        api.post(checkIn + "/cancel").shouldBeProblem(409, "check-in-cancelled");
        api.post(checkIn + "/reschedule", "{\"dueAt\": \"2026-01-10T01:00:00Z\"}")
                .shouldBeProblem(409, "check-in-cancelled");
        api.post(checkIn + "/agenda/freeze").shouldBeProblem(409, "check-in-cancelled");
        api.post(checkIn + "/agenda/notes", note("n", "issues", "x")).shouldBeProblem(409, "check-in-cancelled");
        api.get(checkIn + "/agenda").shouldBeProblem(404, "not-found");
        await().untilAsserted(() ->
                assertThat(last(partnerId, CheckInCancelled.class).getReason()).contains("partner-on-holiday"));
    }

    @Test
    void shouldRollUpFromWeeklyToMonthlyToQuarterlyWhatNobodySettles() {
        // given a feedback that stays open, and one that is settled after the first week
        String partnerId = aPartner();
        String stubborn = newId("fb");
        create("/api/feedback", feedback(stubborn, partnerId));
        String inquiry = create("/api/inquiries", """
                {"partnerId": "%s", "channel": "email", "occurredAt": "2026-01-02T09:00:00Z"}
                """.formatted(partnerId));

        // when two weeklies in a row cannot settle it
        String first = hold(partnerId, "weekly", "2026-01-06T01:00:00Z");
        api.post(inquiry + "/answer", "{\"answeredBy\": \"u-sato\"}").shouldHaveStatus(200);
        String cancelled = schedule(partnerId, "weekly", "2026-01-08T01:00:00Z");
        api.post(cancelled + "/agenda/freeze", "{\"occurredAt\": \"2026-01-08T01:00:00Z\"}")
                .shouldHaveStatus(200);
        String second = hold(partnerId, "weekly", "2026-01-13T01:00:00Z");

        // then it goes up, once
        await().untilAsserted(() -> assertThat(rolledUp(partnerId)).hasSize(1));
        assertThat(rolledUp(partnerId).getFirst()).satisfies(event -> {
            assertThat(event.getIssueId()).isEqualTo("feedback-" + stubborn);
            assertThat(event.getKind()).isEqualTo("feedback");
            assertThat(event.getSubjectId()).isEqualTo(stubborn);
            assertThat(event.getToCadence()).isEqualTo(Cadence.MONTHLY);
        });
        hold(partnerId, "weekly", "2026-01-20T01:00:00Z");

        // when two monthly reviews cannot either
        String january = hold(partnerId, "monthly", "2026-01-30T01:00:00Z");
        String february = hold(partnerId, "monthly", "2026-02-27T01:00:00Z");

        // then the quarterly review has it, with its history
        String quarterly = schedule(partnerId, "quarterly", "2026-03-30T01:00:00Z");
        var page = api.get(quarterly + "/agenda").shouldHaveStatus(200);
        JsonNode issue = page.json().at("/issues/lines/0");
        assertThat(issue.get("issueId").asString()).isEqualTo("feedback-" + stubborn);
        assertThat(issue.get("level").asString()).isEqualTo("QUARTERLY");
        assertThat(issue.get("since").asString()).isEqualTo("2026-01-05T09:00:00Z");
        assertThat(issue.get("earlier")
                        .valueStream()
                        .map(seen -> seen.get("checkInId").asString()))
                .startsWith(idOf(first))
                .contains(idOf(second), idOf(january), idOf(february));
        assertThat(api.get(january + "/agenda").text("/issues/lines/0/level")).isEqualTo("MONTHLY");
        await().untilAsserted(() -> assertThat(rolledUp(partnerId))
                .extracting(IssueRolledUp::getToCadence)
                .containsExactlyInAnyOrder(Cadence.MONTHLY, Cadence.QUARTERLY));
        var issues = api.get("/api/partners/" + partnerId + "/issues").shouldHaveStatus(200);
        assertThat(issues.json().at("/issues")).hasSize(1);
        assertThat(issues.text("/issues/0/level")).isEqualTo("QUARTERLY");
        api.get("/api/partners/nobody/issues").shouldBeProblem(404, "not-found");
    }

    @Test
    void shouldBringBackAndRollUpWhatSomebodyWroteUntilItIsSettled() {
        // given
        String partnerId = aPartner();
        String first = schedule(partnerId, "weekly", "2026-01-06T01:00:00Z");
        String notes = first + "/agenda/notes";
        api.post(notes, note("n-1", "issues", "the demo was slow")).shouldHaveStatus(201);
        api.post(notes, note("n-2", "issues", "no parking")).shouldHaveStatus(201);
        api.post(notes + "/n-1/settle").shouldBeProblem(404, "not-found");
        api.post(first + "/hold", "{\"occurredAt\": \"2026-01-06T01:15:00Z\"}").shouldHaveStatus(200);

        // when one of two issues is settled before the next talk
        var settled = api.post(notes + "/n-2/settle").shouldHaveStatus(200);
        api.post(notes + "/none/settle").shouldBeProblem(404, "not-found");
        String second = hold(partnerId, "weekly", "2026-01-13T01:00:00Z");

        // then the other comes back and goes up; the page on which they were stays as it was
        assertThat(settled.json().at("/issues/notes")).hasSize(2);
        var page = api.get(second + "/agenda").shouldHaveStatus(200);
        assertThat(states(page, "/issues")).containsExactly("noted noted");
        assertThat(page.text("/issues/lines/0/text")).isEqualTo("the demo was slow");
        assertThat(page.text("/issues/lines/0/earlier/0/checkInId")).isEqualTo(idOf(first));
        await().untilAsserted(() -> assertThat(rolledUp(partnerId))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getKind()).isEqualTo("noted");
                    assertThat(event.getSubjectId()).isEqualTo(idOf(first) + ".n-1");
                    assertThat(event.toString()).doesNotContain("slow");
                }));
        api.post(notes + "/n-1/settle").shouldHaveStatus(200);
        assertThat(api.get("/api/partners/" + partnerId + "/issues").json().at("/issues"))
                .isEmpty();
    }

    @Test
    void shouldNotCountAPageThatNobodySpokeAboutWhenItsCheckInWasCancelled() {
        // given
        String partnerId = aPartner();
        create("/api/feedback", feedback(newId("fb"), partnerId));
        String cancelled = schedule(partnerId, "weekly", "2026-01-06T01:00:00Z");
        api.post(cancelled + "/agenda/freeze", "{\"occurredAt\": \"2026-01-06T01:00:00Z\"}")
                .shouldHaveStatus(200);
        api.post(cancelled + "/cancel").shouldHaveStatus(200);

        // when
        String next = hold(partnerId, "weekly", "2026-01-13T01:00:00Z");

        // then
        assertThat(api.get(next + "/agenda").json().at("/rolledUp")).isEmpty();
        assertThat(api.get(next + "/agenda").json().at("/issues/lines/0/earlier"))
                .isEmpty();
    }

    @Test
    void shouldTakeCheckInsOfOthersLateTwiceAndInAnyOrder() {
        // given
        String partnerId = aPartner();
        String heldId = newId("ci");
        String cancelledId = newId("ci");
        var nine = Instant.parse("2026-01-05T00:00:00Z");

        // when
        var held = new CheckInHeld(newId("e"), nine.plusSeconds(9), partnerId, heldId, Cadence.WEEKLY, "kp", 20);
        for (SpecificRecord event : List.of(
                held,
                cancelled(partnerId, heldId, nine.plusSeconds(5)),
                scheduled(partnerId, heldId, nine),
                held,
                cancelled(partnerId, cancelledId, nine.plusSeconds(5)),
                scheduled(partnerId, cancelledId, nine))) {
            producer.sendFor("/crm", event).join();
        }

        // then
        await().untilAsserted(() -> {
            var last = api.get("/api/check-ins/" + cancelledId).shouldHaveStatus(200);
            assertThat(last.text("/status")).isEqualTo("CANCELLED");
            assertThat(last.text("/dueAt")).isEqualTo("2026-01-05T00:00:00Z");
        });
        var known = api.get("/api/check-ins/" + heldId).shouldHaveStatus(200);
        assertThat(known.text("/status")).isEqualTo("HELD");
        assertThat(known.json().get("overrunMinutes").asInt()).isEqualTo(5);
        api.get("/api/check-ins/" + heldId + "/agenda").shouldBeProblem(404, "not-found");
        api.post("/api/check-ins/" + heldId + "/agenda/freeze").shouldBeProblem(409, "check-in-held");
    }

    private static CheckInScheduled scheduled(String partnerId, String checkInId, Instant at) {
        return new CheckInScheduled(newId("e"), at, partnerId, checkInId, Cadence.WEEKLY, "kp", at);
    }

    private static CheckInCancelled cancelled(String partnerId, String checkInId, Instant at) {
        return new CheckInCancelled(newId("e"), at, partnerId, checkInId, Cadence.WEEKLY, "kp", null);
    }

    private String create(String path, String body) {
        return api.post(path, body).shouldHaveStatus(201).location();
    }

    private String promise(String partnerId, String dueAt) {
        return create(
                "/api/action-items",
                "{\"partnerId\": \"%s\", \"ownerId\": \"u\", \"dueAt\": \"%s\", \"occurredAt\": \"2026-01-07T08:00:00Z\"}"
                        .formatted(partnerId, dueAt));
    }

    private static String feedback(String feedbackId, String partnerId) {
        return """
                {"feedbackId": "%s", "partnerId": "%s", "category": "pricing", "occurredAt": "2026-01-05T09:00:00Z"}
                """.formatted(feedbackId, partnerId);
    }

    private String schedule(String partnerId, String cadence, String dueAt) {
        return create("/api/check-ins", """
                {"partnerId": "%s", "cadence": "%s", "keyPersonId": "kp", "dueAt": "%s",
                 "occurredAt": "2026-01-02T00:00:00Z"}
                """.formatted(partnerId, cadence, dueAt));
    }

    private String hold(String partnerId, String cadence, String at) {
        String checkIn = schedule(partnerId, cadence, at);
        api.post(checkIn + "/hold", "{\"occurredAt\": \"%s\"}".formatted(at)).shouldHaveStatus(200);
        return checkIn;
    }

    private static String note(String noteId, String section, String text) {
        return "{\"noteId\": \"%s\", \"section\": \"%s\", \"text\": \"%s\", \"addedBy\": \"u-sato\"}"
                .formatted(noteId, section, text);
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> states(Api.Answer agenda, String section) {
        return agenda.json()
                .at(section + "/lines")
                .valueStream()
                .map(line ->
                        line.get("kind").asString() + " " + line.get("state").asString())
                .toList();
    }

    private List<String> idsOf(String list) {
        return api.get(list)
                .shouldHaveStatus(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.get("checkInId").asString())
                .toList();
    }

    private List<IssueRolledUp> rolledUp(String partnerId) {
        return topics.about(ENGAGEMENT, partnerId).stream()
                .map(TopicLog.Entry::event)
                .filter(IssueRolledUp.class::isInstance)
                .map(IssueRolledUp.class::cast)
                .toList();
    }

    private <E> E last(String partnerId, Class<E> type) {
        return topics.about(ENGAGEMENT, partnerId).stream()
                .map(TopicLog.Entry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList()
                .getLast();
    }
}
