package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.event.partner.ActionPlanShared;
import dev.kizuna.event.partner.FeedbackClosed;
import dev.kizuna.event.partner.FeedbackOutcomeVerified;
import dev.kizuna.event.partner.FeedbackSubmitted;
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
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Conversations over HTTP, as events of others, and on the topic. */
class ConversationsIT extends PartnerServiceStack {

    private static final String ENGAGEMENT = "partner.engagement";
    private static final String CLOSE = "{\"closedBy\": \"u-sato\"}";

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
        api.post(path + "/reopen").shouldBeProblem(409, "inquiry-not-answered");
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
    void shouldBeAnsweredByThePartnersOwnerUnlessItIsAssignedToAnother() {
        // given
        String partnerId = aPartner();
        var inquiry = api.post("/api/inquiries", "{\"partnerId\": \"%s\", \"channel\": \"phone\"}".formatted(partnerId))
                .shouldHaveStatus(201);
        assertThat(inquiry.text("/ownerId")).isEqualTo("u-sato");
        assertThat(inquiriesOf("ownerId=u-sato&partnerId=" + partnerId)).hasSize(1);

        // when
        api.post(inquiry.location() + "/owner", "{}").shouldBeProblem(422, "missing-field", "/ownerId");
        api.post("/api/inquiries/none/owner", "{\"ownerId\": \"u-ito\"}").shouldBeProblem(404, "not-found");
        var assigned = api.post(inquiry.location() + "/owner", "{\"ownerId\": \"u-ito\", \"assignedBy\": \"u-sato\"}")
                .shouldHaveStatus(200);
        api.post(inquiry.location() + "/owner", "{\"ownerId\": \"u-ito\"}").shouldHaveStatus(200);

        // then
        assertThat(assigned.text("/ownerId")).isEqualTo("u-ito");
        assertThat(inquiriesOf("ownerId=u-sato&partnerId=" + partnerId)).isEmpty();
        assertThat(inquiriesOf("ownerId=u-ito&status=open&channel=phone&partnerId=" + partnerId))
                .hasSize(1);
        assertThat(inquiriesOf("channel=slack&partnerId=" + partnerId)).isEmpty();
        await().untilAsserted(() -> assertThat(topics.typesAbout(ENGAGEMENT, partnerId))
                .containsExactly("InquiryReceived", "InquiryAssigned"));
    }

    @Test
    void shouldFindWhatWaitsForTooLongAndNothingElse() {
        // given
        String partnerId = aPartner();
        String old = ask(partnerId, "2026-01-05T09:00:00+09:00");
        String answered = ask(partnerId, "2026-01-05T09:00:00+09:00");
        api.post(answered + "/answer", "{\"answeredBy\": \"u-sato\"}").shouldHaveStatus(200);
        api.post("/api/inquiries", "{\"partnerId\": \"%s\", \"channel\": \"email\"}".formatted(partnerId))
                .shouldHaveStatus(201);

        // when
        var late = api.get("/api/inquiries?overdue=true&partnerId=" + partnerId).shouldHaveStatus(200);

        // then
        assertThat(late.json().at("/items")).hasSize(1);
        assertThat(late.text("/items/0/inquiryId")).isEqualTo(api.get(old).text("/inquiryId"));
        assertThat(late.json().at("/items/0/overdue").asBoolean()).isTrue();
        api.get("/api/inquiries?overdue=perhaps").shouldBeProblem(400, "invalid-parameter");
        api.get("/api/inquiries?status=forgotten").shouldBeProblem(400, "invalid-parameter");
    }

    @Test
    void shouldAnswerInTheOpenChannelFirstAndDirectlyOnlyWithAReason() {
        // given a partner with a Slack channel
        String partnerId = newId("p");
        api.post("/api/partners", """
                        {"partnerId": "%s", "name": "Hikari", "type": "reseller", "ownerId": "u-sato",
                         "slackChannel": "#hikari"}
                        """.formatted(partnerId)).shouldHaveStatus(201);
        String inquiry = ask(partnerId, "2026-01-05T09:00:00+09:00");
        String share = "/api/partners/" + partnerId + "/direct-answers";
        assertThat(api.get(share).shouldHaveStatus(200).json().has("share"))
                .as("nothing was answered, so there is no share")
                .isFalse();

        // then each wrong answer is refused
        api.post(inquiry + "/answer", by("phone", "")).shouldBeProblem(422, "open-channel-first", "/directReason");
        api.post(inquiry + "/answer", by("phone", ", \"directReason\": \"lazy\""))
                .shouldBeProblem(422, "open-channel-first", "/directReason");
        api.post(inquiry + "/answer", by("slack", ", \"direct\": true"))
                .shouldBeProblem(422, "open-channel-first", "/directReason");
        api.post(inquiry + "/answer", by("phone", ", \"direct\": false"))
                .shouldBeProblem(422, "invalid-field", "/direct");
        api.post(inquiry + "/answer", by("pigeon", "")).shouldBeProblem(422, "unknown-channel", "/channel");

        // when one is open and one has a reason
        api.post(inquiry + "/answer", by("slack", "")).shouldHaveStatus(200);
        var direct = api.post(inquiry + "/answer", by("phone", ", \"directReason\": \"confidential\""))
                .shouldHaveStatus(200);

        // then the habit is seen, and the reason stays here
        assertThat(direct.text("/answerChannel")).isEqualTo("slack");
        var shown = api.get(share).shouldHaveStatus(200);
        assertThat(shown.json().get("share").asDouble()).isEqualTo(0.5);
        assertThat(shown.json().at("/reasons/confidential").asInt()).isEqualTo(1);
        api.get("/api/partners/nobody/direct-answers").shouldBeProblem(404, "not-found");
        await().untilAsserted(
                        () -> assertThat(topics.about(ENGAGEMENT, partnerId)).hasSize(3));
        assertThat(topics.about(ENGAGEMENT, partnerId).getLast().event())
                .isInstanceOfSatisfying(InquiryAnswered.class, event -> {
                    assertThat(event.getChannel()).contains("phone");
                    assertThat(event.getDirect()).isTrue();
                    assertThat(event.toString()).doesNotContain("confidential");
                });
        assertThat(api.get("/api/conversation-channels").json().at("/channels")).isNotEmpty();
    }

    @Test
    void shouldNeedNoReasonWhenThePartnerHasNoOpenChannel() {
        String inquiry = ask(aPartner(), "2026-01-05T09:00:00+09:00");
        var answered = api.post(inquiry + "/answer", by("phone", "")).shouldHaveStatus(200);
        assertThat(answered.json().get("direct").asBoolean()).isFalse();
    }

    @Test
    void shouldCloseFeedbackOnlyWhenACheckInSinceThePlanVerifiedIt() {
        // given
        String partnerId = aPartner();
        String before = aCheckIn(partnerId);
        String after = aCheckIn(partnerId);
        String never = aCheckIn(partnerId);
        String elsewhere = aCheckIn(aPartner());
        var feedback = api.post(
                        "/api/feedback", "{\"partnerId\": \"%s\", \"category\": \"material\"}".formatted(partnerId))
                .shouldHaveStatus(201);
        String path = feedback.location();
        api.post(before + "/hold").shouldHaveStatus(200);
        api.post(elsewhere + "/hold").shouldHaveStatus(200);

        // when the plan is shared, and the next check-in looks at what became of it
        api.post(path + "/outcome", verifiedAt(before)).shouldBeProblem(409, "plan-not-shared");
        api.post(path + "/close", CLOSE).shouldBeProblem(409, "feedback-not-verified");
        api.post(path + "/action-plan", "{\"sharedBy\": \"u-sato\"}").shouldHaveStatus(200);
        api.post(path + "/action-plan", "{\"sharedBy\": \"u-sato\"}").shouldBeProblem(409, "plan-shared-already");
        api.post(path + "/close", CLOSE).shouldBeProblem(409, "feedback-not-verified");
        api.post(path + "/outcome", verifiedAt("/x/none")).shouldBeProblem(422, "unknown-check-in", "/checkInId");
        api.post(path + "/outcome", verifiedAt(elsewhere))
                .shouldBeProblem(422, "check-in-of-another-partner", "/checkInId");
        api.post(path + "/outcome", verifiedAt(never)).shouldBeProblem(409, "check-in-not-held", "/checkInId");
        api.post(path + "/outcome", verifiedAt(before)).shouldBeProblem(409, "check-in-before-plan", "/checkInId");
        api.post(after + "/hold").shouldHaveStatus(200);
        api.post(path + "/outcome", verifiedAt(after).replace("resolved", "perhaps"))
                .shouldBeProblem(422, "invalid-field", "/outcome");
        var resolved = api.post(path + "/outcome", verifiedAt(after)).shouldHaveStatus(200);
        var closed = api.post(path + "/close", CLOSE).shouldHaveStatus(200);

        // then
        assertThat(resolved.text("/status")).isEqualTo("RESOLVED");
        assertThat(closed.text("/status")).isEqualTo("CLOSED");
        assertThat(closed.text("/closedBy")).isEqualTo("u-sato");
        api.post(path + "/close", CLOSE).shouldBeProblem(409, "feedback-closed");
        api.post(path + "/action-plan", "{\"sharedBy\": \"u-sato\"}").shouldBeProblem(409, "feedback-closed");
        api.post(path + "/outcome", verifiedAt(after)).shouldBeProblem(409, "feedback-closed");
        assertThat(api.get("/api/feedback?status=closed&partnerId=" + partnerId)
                        .json()
                        .at("/items"))
                .hasSize(1);
        await().untilAsserted(() -> assertThat(topics.typesAbout(ENGAGEMENT, partnerId))
                .contains("FeedbackSubmitted", "ActionPlanShared", "FeedbackOutcomeVerified", "FeedbackClosed"));
    }

    @Test
    void shouldTakeWhatOthersSayOfFeedbackLateTwiceAndInAnyOrder() {
        // given
        String partnerId = aPartner();
        String feedbackId = newId("fb");
        var nine = Instant.parse("2026-01-05T00:00:00Z");
        var closed = new FeedbackClosed(newId("e"), nine.plusSeconds(3), partnerId, feedbackId, "u-sato");
        var verified = new FeedbackOutcomeVerified(
                newId("e"), nine.plusSeconds(2), partnerId, feedbackId, "ci-elsewhere", "resolved");
        var plan = new ActionPlanShared(newId("e"), nine.plusSeconds(1), partnerId, feedbackId, "plan", "u-sato");
        var submitted = new FeedbackSubmitted(newId("e"), nine, partnerId, feedbackId, null, "pricing");

        // when the closing comes first, and the verification last
        for (SpecificRecord event : List.of(closed, closed, plan, submitted)) {
            producer.sendFor("/crm", event).join();
        }
        String path = "/api/feedback/" + feedbackId;
        await().untilAsserted(() -> assertThat(api.get(path).text("/status")).isEqualTo("PLANNED"));
        producer.sendFor("/crm", verified).join();
        producer.sendFor("/crm", closed).join();

        // then
        await().untilAsserted(() -> assertThat(api.get(path).text("/status")).isEqualTo("CLOSED"));
    }

    private List<String> inquiriesOf(String query) {
        return api.get("/api/inquiries?" + query)
                .shouldHaveStatus(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.get("inquiryId").asString())
                .toList();
    }

    private String ask(String partnerId, String time) {
        return api.post(
                        "/api/inquiries",
                        "{\"partnerId\": \"%s\", \"channel\": \"email\", \"occurredAt\": \"%s\"}"
                                .formatted(partnerId, time))
                .shouldHaveStatus(201)
                .location();
    }

    private static String by(String channel, String more) {
        return "{\"answeredBy\": \"u-sato\", \"channel\": \"%s\"%s}".formatted(channel, more);
    }

    private String aCheckIn(String partnerId) {
        return api.post("/api/check-ins", """
                        {"partnerId": "%s", "cadence": "WEEKLY", "keyPersonId": "kp", "dueAt": "2026-01-12T10:00:00+09:00"}
                        """.formatted(partnerId))
                .shouldHaveStatus(201)
                .location();
    }

    private static String verifiedAt(String checkIn) {
        return "{\"checkInId\": \"%s\", \"outcome\": \"resolved\"}"
                .formatted(checkIn.substring(checkIn.lastIndexOf('/') + 1));
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
