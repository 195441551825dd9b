package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.partner.PromiseAcknowledged;
import dev.kizuna.event.partner.PromiseHandedOver;
import dev.kizuna.event.partner.PromiseSnoozed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Conversations over HTTP, as events of others, and on the topic. */
class ConversationsIT extends PartnerServiceStack {

    private static final String ENGAGEMENT = "partner.engagement";

    @Test
    void shouldFindAndAnswerAnInquiryWhenItCameAsAnEvent() {
        // given
        String partnerId = aPartner();
        String inquiryId = newId("inq");
        api.postEvent(received(newId("e"), partnerId, inquiryId, "2026-01-05T09:00:00+09:00"))
                .shouldHaveStatus(202);

        // when
        await().untilAsserted(() -> api.get("/api/inquiries/" + inquiryId).shouldHaveStatus(200));
        var answered = api.post("/api/inquiries/" + inquiryId + "/answer", "{\"answeredBy\": \"u-sato\"}")
                .shouldHaveStatus(200);

        // then
        assertThat(answered.text("/status")).isEqualTo("ANSWERED");
        assertThat(answered.text("/receivedAt")).isEqualTo("2026-01-05T00:00:00Z");
        await().untilAsserted(() -> assertThat(topics.typesAbout(ENGAGEMENT, partnerId))
                .containsExactly("InquiryReceived", "InquiryAnswered"));
        var entries = topics.about(ENGAGEMENT, partnerId);
        assertThat(entries).extracting(entry -> entry.header("ce_source")).containsExactly("/crm", "/partner-service");
    }

    @Test
    void shouldPassOverWhatPeopleDoWithPromisesAndFindTheInquiryThatFollows() {
        // given
        String partnerId = aPartner();
        String inquiryId = newId("slack-C1");
        Instant now = Instant.parse("2026-01-05T00:00:00Z");
        String promise = "response-24h:" + partnerId + ":" + inquiryId;

        // when the notification service writes what was clicked, and then what was asked and answered in Slack
        producer.sendFor(
                "/notification-service", new PromiseAcknowledged(newId("e"), now, partnerId, promise, "u-sato"));
        producer.sendFor(
                "/notification-service",
                new PromiseSnoozed(newId("e"), now, partnerId, promise, "u-sato", now.plusSeconds(60)));
        producer.sendFor(
                "/notification-service", new PromiseHandedOver(newId("e"), now, partnerId, promise, "u-sato", "u-ito"));
        producer.sendFor(
                "/notification-service",
                new InquiryReceived(newId("e"), now, partnerId, inquiryId, "kp", "slack", null));
        producer.sendFor(
                "/notification-service",
                new InquiryAnswered(
                        newId("e"), now.plusSeconds(9), partnerId, inquiryId, "u-ito", false, "slack", false));

        // then
        await().untilAsserted(() -> assertThat(api.get("/api/inquiries/" + inquiryId)
                        .shouldHaveStatus(200)
                        .text("/status"))
                .isEqualTo("ANSWERED"));
        assertThat(topics.raw(ENGAGEMENT + "-dlt"))
                .noneMatch(letter -> new String(letter.value(), StandardCharsets.UTF_8).contains(promise));
    }

    @Test
    void shouldEndInTheSameInquiryWhenAnAnswerComesBeforeItsQuestionAndAllComesTwice() {
        // given
        String partnerId = aPartner();
        String inquiryId = newId("inq");
        var asked = Instant.parse("2026-01-05T00:00:00Z");
        var question = InquiryReceived.newBuilder()
                .setEventId(newId("e"))
                .setOccurredAt(asked)
                .setPartnerId(partnerId)
                .setInquiryId(inquiryId)
                .setChannel("email")
                .build();
        var answer = InquiryAnswered.newBuilder()
                .setEventId(newId("e"))
                .setOccurredAt(asked.plusSeconds(60))
                .setPartnerId(partnerId)
                .setInquiryId(inquiryId)
                .setAnsweredBy("u-sato")
                .build();

        // when
        for (var event : List.of(answer, answer, question, question, answer)) {
            producer.sendFor("/crm", event).join();
        }

        // then
        await().untilAsserted(() -> {
            var inquiry = api.get("/api/inquiries/" + inquiryId).shouldHaveStatus(200);
            assertThat(inquiry.text("/status")).isEqualTo("ANSWERED");
            assertThat(inquiry.text("/answeredAt")).isEqualTo("2026-01-05T00:01:00Z");
            assertThat(inquiry.json().at("/history")).hasSize(2);
        });
        assertThat(topics.about(ENGAGEMENT, partnerId))
                .as("nothing is said again")
                .hasSize(5);
    }

    @Test
    void shouldKeepTheWholeThreadWhenAnInquiryIsAnsweredReopenedAndAnswered() {
        // given
        String partnerId = aPartner();
        var created = api.post("/api/inquiries", """
                        {"partnerId": "%s", "channel": "slack", "occurredAt": "2026-01-05T09:00:00+09:00"}
                        """.formatted(partnerId)).shouldHaveStatus(201);
        String path = created.location();

        // when
        api.post(path + "/answer", answer("bot", true, "2026-01-05T09:00:01+09:00"))
                .shouldHaveStatus(200);
        assertThat(api.get(path).text("/status")).isEqualTo("OPEN");
        api.post(path + "/reopen").shouldBeProblem(409, "wrong-state");
        api.post(path + "/answer", answer("u-sato", false, "2026-01-05T10:00:00+09:00"))
                .shouldHaveStatus(200);
        api.post(path + "/reopen", "{\"reason\": \"incomplete\", \"occurredAt\": \"2026-01-05T11:00:00+09:00\"}")
                .shouldHaveStatus(200);
        assertThat(api.get(path).text("/status")).isEqualTo("OPEN");
        var last = api.post(path + "/answer", answer("u-ito", false, "2026-01-05T12:00:00+09:00"));

        // then
        assertThat(last.shouldHaveStatus(200).text("/answeredBy")).isEqualTo("u-ito");
        await().untilAsserted(() -> assertThat(topics.typesAbout(ENGAGEMENT, partnerId))
                .containsExactly(
                        "InquiryReceived", "InquiryAnswered", "InquiryAnswered", "InquiryReopened", "InquiryAnswered"));
    }

    @Test
    void shouldLoseNoAnswerWhenManyComeAtOnce() {
        // given
        String partnerId = aPartner();
        var path = api.post("/api/inquiries", "{\"partnerId\": \"%s\", \"channel\": \"line\"}".formatted(partnerId))
                .shouldHaveStatus(201)
                .location();

        // when
        var answers = IntStream.range(0, 12)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> api.post(path + "/answer", "{\"answeredBy\": \"u-%d\"}".formatted(number))))
                .toList();

        // then
        assertThat(answers).allSatisfy(answer -> answer.join().shouldHaveStatus(200));
        assertThat(api.get(path).json().at("/history")).hasSize(13);
        await().untilAsserted(() -> assertThat(topics.typesAbout(ENGAGEMENT, partnerId))
                .startsWith("InquiryReceived")
                .hasSize(13));
    }

    @Test
    void shouldCloseFeedbackOnlyWhenItsOutcomeIsVerifiedAtACheckIn() {
        // given
        String partnerId = aPartner();
        var checkIn = api.post("/api/check-ins", """
                        {"partnerId": "%s", "cadence": "WEEKLY", "keyPersonId": "kp", "dueAt": "2026-01-12T10:00:00+09:00"}
                        """.formatted(partnerId)).shouldHaveStatus(201);
        var feedback = api.post(
                        "/api/feedback", "{\"partnerId\": \"%s\", \"category\": \"material\"}".formatted(partnerId))
                .shouldHaveStatus(201);
        String verify = "{\"checkInId\": \"%s\", \"outcome\": \"resolved\"}".formatted(checkIn.text("/checkInId"));

        // when
        api.post(feedback.location() + "/outcome", verify).shouldBeProblem(409, "wrong-state");
        api.post(feedback.location() + "/action-plan", "{\"sharedBy\": \"u-sato\"}")
                .shouldHaveStatus(200);
        api.post(checkIn.location() + "/hold").shouldHaveStatus(200);
        var closed = api.post(feedback.location() + "/outcome", verify).shouldHaveStatus(200);

        // then
        assertThat(closed.text("/status")).isEqualTo("RESOLVED");
        api.post(checkIn.location() + "/hold").shouldBeProblem(409, "wrong-state");
        await().untilAsserted(() -> assertThat(topics.typesAbout(ENGAGEMENT, partnerId))
                .containsExactlyInAnyOrder(
                        "CheckInScheduled",
                        "FeedbackSubmitted",
                        "ActionPlanShared",
                        "CheckInHeld",
                        "FeedbackOutcomeVerified"));
    }

    @Test
    void shouldTellWhatWasPromisedAndKeptWhenItemsHandoffsAndStoriesGoTheirWay() {
        // given
        String partnerId = aPartner();
        String other = aPartner();
        String due = "2026-01-12T10:00:00+09:00";

        // when
        var item = api.post(
                        "/api/action-items",
                        "{\"partnerId\": \"%s\", \"ownerId\": \"u\", \"dueAt\": \"%s\"}".formatted(partnerId, due))
                .shouldHaveStatus(201);
        api.post(item.location() + "/close", "{\"closedBy\": \"u\", \"done\": false}")
                .shouldHaveStatus(200);
        var handoff = api.post(
                        "/api/handoffs",
                        "{\"partnerId\": \"%s\", \"toTeam\": \"legal\", \"dueAt\": \"%s\"}".formatted(partnerId, due))
                .shouldHaveStatus(201);
        api.post(handoff.location() + "/complete").shouldHaveStatus(200);
        var story = api.post("/api/success-stories", "{\"partnerId\": \"%s\"}".formatted(partnerId))
                .shouldHaveStatus(201);
        api.post(story.location() + "/replications", "{\"byPartnerId\": \"%s\", \"dealId\": \"d-1\"}".formatted(other))
                .shouldHaveStatus(200);

        // then
        assertThat(api.get(item.location()).text("/status")).isEqualTo("DROPPED");
        await().untilAsserted(() -> assertThat(topics.typesAbout(ENGAGEMENT, partnerId))
                .containsExactlyInAnyOrder(
                        "ActionItemAgreed",
                        "ActionItemClosed",
                        "HandoffRequested",
                        "HandoffCompleted",
                        "SuccessStoryPublished",
                        "SuccessReplicated"));
    }

    static String received(String eventId, String partnerId, String inquiryId, String time) {
        return """
               {"specversion": "1.0", "id": "%s", "source": "/crm", "subject": "%s", "time": "%s",
                "type": "dev.kizuna.partner.inquiry-received.v1",
                "data": {"inquiryId": "%s", "channel": "email"}}
               """.formatted(eventId, partnerId, time, inquiryId);
    }

    private static String answer(String by, boolean automatic, String at) {
        return "{\"answeredBy\": \"%s\", \"automatic\": %s, \"occurredAt\": \"%s\"}".formatted(by, automatic, at);
    }
}
