package dev.kizuna.notification.obligation.domain;

import static dev.kizuna.notification.obligation.domain.Status.BREACHED;
import static dev.kizuna.notification.obligation.domain.Status.CANCELLED;
import static dev.kizuna.notification.obligation.domain.Status.MET;
import static dev.kizuna.notification.obligation.domain.Status.MET_LATE;
import static dev.kizuna.notification.obligation.domain.Status.OPEN;
import static dev.kizuna.notification.obligation.domain.Status.RETRACTED;
import static dev.kizuna.notification.obligation.domain.Status.WARNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.notification.obligation.domain.Partner.Profile;
import dev.kizuna.notification.obligation.domain.World.Event;
import dev.kizuna.notification.policy.config.PolicyFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The life of a promise. */
class ObligationEngineTest {

    /** Friday, 1 May 2026, 09:00 in Tokyo. */
    private static final Instant FRIDAY_NINE = Instant.parse("2026-05-01T00:00:00Z");

    private static final Instant DUE = FRIDAY_NINE.plus(Duration.ofHours(24));
    private static final String RESPONSE = "response-24h";

    private final World world = new World(FRIDAY_NINE).with("sato", "#acme");

    @Test
    void shouldBeDueAfter24HoursAndExplainWhy() {
        // when
        world.happens(inquiry("q1", FRIDAY_NINE));

        // then
        var promise = world.promise(RESPONSE, "q1");
        assertThat(promise.status()).isEqualTo(OPEN);
        assertThat(promise.due().at()).isEqualTo(DUE);
        assertThat(promise.ownerId()).isEqualTo("sato");
        assertThat(promise.explanation())
                .startsWith(
                        "InquiryReceived e-q1 at 2026-05-01T09:00+09:00[Asia/Tokyo]",
                        "24 hours elapsed → due 2026-05-02T09:00+09:00[Asia/Tokyo]")
                .anySatisfy(line -> assertThat(line).startsWith("policy response-24h v1, calendar JP version "));
    }

    @Test
    void shouldBreachOnceAndSpeakOnceWhenNobodyAnswers() {
        // when
        world.happens(inquiry("q1", FRIDAY_NINE)).at(DUE.plus(Duration.ofHours(3)));

        // then
        assertThat(world.statusesOf(RESPONSE, "q1")).containsExactly(OPEN, WARNED, BREACHED);
        assertThat(world.said()).containsExactly("WARNING", "BREACH");
        var breach = world.messages.getLast();
        assertThat(breach.matterId()).isEqualTo("response-24h:acme:q1");
        assertThat(breach.recipientId()).isEqualTo("sato");
        assertThat(breach.channel()).isEqualTo("#acme");
        assertThat(breach.facts()).containsEntry("dueAt", DUE.toString()).containsEntry("zone", "Asia/Tokyo");
    }

    @Test
    void shouldNotBreachAMomentTooEarly() {
        world.happens(inquiry("q1", FRIDAY_NINE)).at(DUE.minusMillis(1));

        assertThat(world.promise(RESPONSE, "q1").status()).isEqualTo(WARNED);
    }

    @Test
    @DisplayName("Edge case 12: the first answer clears it; a second changes nothing")
    void shouldBeMetByTheFirstAnswerAndUnchangedByASecond() {
        // when
        world.happens(inquiry("q1", FRIDAY_NINE))
                .happens(answer("q1", FRIDAY_NINE.plusSeconds(600)))
                .happens(answer("q1", FRIDAY_NINE.plusSeconds(900)))
                .at(DUE.plusSeconds(1));

        // then
        assertThat(world.statusesOf(RESPONSE, "q1")).containsExactly(OPEN, MET);
        assertThat(world.promise(RESPONSE, "q1").metAt()).isEqualTo(FRIDAY_NINE.plusSeconds(600));
        assertThat(world.said()).isEmpty();
    }

    @Test
    @DisplayName("Edge case 13: a second message from the partner does not restart the first clock")
    void shouldKeepTheFirstClockWhenThePartnerWritesAgain() {
        world.happens(inquiry("q1", FRIDAY_NINE))
                .happens(reopened("q1", FRIDAY_NINE.plusSeconds(3_600)))
                .happens(inquiry("q1", FRIDAY_NINE.plusSeconds(7_200)));

        assertThat(world.promises()).hasSize(1);
        assertThat(world.promise(RESPONSE, "q1").due().at()).isEqualTo(DUE);
    }

    @Test
    @DisplayName("Edge case 14: an automatic reply is no human reaction")
    void shouldTakeAnAutomaticReplyForNoReaction() {
        world.happens(inquiry("q1", FRIDAY_NINE))
                .happens(Event.of(
                        "InquiryAnswered", "auto", FRIDAY_NINE.plusSeconds(1), "inquiryId", "q1", "automatic", true))
                .at(DUE);

        assertThat(world.promise(RESPONSE, "q1").status()).isEqualTo(BREACHED);
    }

    @Test
    @DisplayName("Edge case 15: a late answer stays a visible miss")
    void shouldStayAVisibleMissWhenAnsweredLate() {
        // when
        world.happens(inquiry("q1", FRIDAY_NINE)).at(DUE.plusSeconds(60)).happens(answer("q1", DUE.plusSeconds(30)));

        // then
        assertThat(world.statusesOf(RESPONSE, "q1")).containsExactly(OPEN, WARNED, BREACHED, MET_LATE);
        assertThat(world.promise(RESPONSE, "q1").breachedAt()).isEqualTo(DUE);
        assertThat(world.said()).containsExactly("WARNING", "BREACH", "MET_LATE");
        assertThat(world.messages.getLast().matterId()).isEqualTo("response-24h:acme:q1");
        assertThat(world.messages.getLast().revision())
                .isGreaterThan(world.messages.get(1).revision());
    }

    @Test
    @DisplayName("Edge case 16: time while closed is not counted after a reopening")
    void shouldOpenANewRoundWhenReopenedAndNotCountTheTimeWhileClosed() {
        // given
        Instant reopenedAt = FRIDAY_NINE.plus(Duration.ofDays(10));

        // when
        world.happens(inquiry("q1", FRIDAY_NINE))
                .happens(answer("q1", FRIDAY_NINE.plusSeconds(60)))
                .at(reopenedAt)
                .happens(reopened("q1", reopenedAt));

        // then
        assertThat(world.promise(RESPONSE, "q1", 1).status()).isEqualTo(MET);
        var second = world.promise(RESPONSE, "q1", 2);
        assertThat(second.status()).isEqualTo(OPEN);
        assertThat(second.due().at()).isEqualTo(reopenedAt.plus(Duration.ofHours(24)));
        assertThat(second.id()).hasToString("response-24h:acme:q1:2");
    }

    @Test
    @DisplayName("Edge case 18: another calendar of the partner recomputes what is open; the same one emits nothing")
    void shouldRecomputeWhatIsOpenWhenTheCalendarChangesAndSayNothingWhenItDoesNot() {
        // given
        world.happens(feedback("f1", FRIDAY_NINE));
        assertThat(world.promise("feedback-next-business-day", "f1").due().at())
                .isEqualTo(Instant.parse("2026-05-07T09:00:00Z"));
        int before = world.changes.size();

        // when
        world.profile(new Profile("Asia/Tokyo", "PLAIN", "sato", null, null, "#acme", "ja"));

        // then: Monday, since this calendar knows no Golden Week
        assertThat(world.promise("feedback-next-business-day", "f1").due().at())
                .isEqualTo(Instant.parse("2026-05-04T09:00:00Z"));
        assertThat(world.changes).hasSize(before + 1);

        // when
        world.profile(new Profile("Asia/Tokyo", "PLAIN", "sato", null, null, "#acme", "ja"));

        // then
        assertThat(world.changes).hasSize(before + 1);
    }

    @Test
    @DisplayName("Edge case 19: a partner that changes owner is alerted to the new owner only")
    void shouldAlertTheNewOwnerOnlyWhenTheOwnerChanges() {
        world.happens(inquiry("q1", FRIDAY_NINE)).with("suzuki", "#new").at(DUE);

        assertThat(world.messages)
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.recipientId()).isEqualTo("suzuki"))
                .allSatisfy(message -> assertThat(message.channel()).isEqualTo("#new"));
    }

    @Test
    @DisplayName("Edge case 19: a promise of a policy taken away is void when its time comes, and nobody is alerted")
    void shouldCancelInsteadOfAlertingWhenThePolicyIsTakenAway() {
        // given a promise of a policy that is no longer there when it falls due
        world.happens(inquiry("q1", FRIDAY_NINE));

        // when
        var engine = new ObligationEngine(
                PolicyFiles.of("kizuna: { promises: { stale-after: 48h } }"), new World.TwoCalendars(), World.SETTLE);
        var decision = engine.onTime(world.promise(RESPONSE, "q1").id(), world, DUE);

        // then
        assertThat(decision.changes())
                .extracting(change -> change.after().status())
                .containsExactly(CANCELLED);
        assertThat(decision.messages()).isEmpty();
    }

    @Test
    @DisplayName("Edge case 21: an old event that arrives late does not reopen what is closed")
    void shouldNotReopenWhatIsClosedWhenAnOldEventArrivesLate() {
        // given
        world.happens(inquiry("q1", FRIDAY_NINE)).happens(answer("q1", FRIDAY_NINE.plusSeconds(600)));
        int before = world.changes.size();

        // when
        world.happens(reopened("q1", FRIDAY_NINE.plusSeconds(300)));

        // then
        assertThat(world.changes).hasSize(before);
        assertThat(world.promises()).hasSize(1);
    }

    @Test
    @DisplayName("Edge case 22: an answer racing a breach: whichever is committed first, the final state is the same")
    void shouldEndInTheSameStateWhicheverOfBreachAndAnswerIsCommittedFirst() {
        // given an answer that was given in time
        var inTime = answer("q1", DUE.minusSeconds(1));

        // when it arrives before the deadline fires
        var one = new World(FRIDAY_NINE).with("sato", "#acme");
        one.happens(inquiry("q1", FRIDAY_NINE))
                .at(DUE.minusSeconds(1))
                .happens(inTime)
                .at(DUE.plusSeconds(5));
        // when it arrives after
        var other = new World(FRIDAY_NINE).with("sato", "#acme");
        other.happens(inquiry("q1", FRIDAY_NINE)).at(DUE.plusSeconds(5)).happens(inTime);

        // then
        assertThat(one.promise(RESPONSE, "q1").status()).isEqualTo(MET);
        assertThat(other.promise(RESPONSE, "q1").status()).isEqualTo(MET);
        assertThat(other.promise(RESPONSE, "q1").metAt())
                .isEqualTo(one.promise(RESPONSE, "q1").metAt());
        assertThat(other.statusesOf(RESPONSE, "q1")).containsExactly(OPEN, WARNED, BREACHED, RETRACTED, MET);
        assertThat(other.said()).containsExactly("WARNING", "BREACH", "RETRACTION");
        assertThat(other.promise(RESPONSE, "q1").explanation())
                .anySatisfy(line -> assertThat(line).startsWith("BREACHED retracted at "));
    }

    @Test
    @DisplayName("Edge case 23: down across a deadline: one catch-up alert with the same id")
    void shouldGiveOneAlertWithTheSameIdAfterDowntimeAcrossADeadline() {
        world.happens(inquiry("q1", FRIDAY_NINE))
                .downUntil(DUE.plus(Duration.ofHours(3)))
                .at(DUE.plus(Duration.ofHours(4)));

        assertThat(world.said()).containsExactly("BREACH");
        assertThat(world.promise(RESPONSE, "q1").breachedAt()).isEqualTo(DUE.plus(Duration.ofHours(3)));
        assertThat(world.messages.getFirst().matterId()).isEqualTo("response-24h:acme:q1");
    }

    @Test
    void shouldRememberAnAnswerThatComesBeforeItsInquiry() {
        world.happens(answer("q1", FRIDAY_NINE.plusSeconds(600))).happens(inquiry("q1", FRIDAY_NINE));

        assertThat(world.statusesOf(RESPONSE, "q1")).containsExactly(MET);
    }

    @Test
    void shouldChangeNothingWhenAnEventComesTwice() {
        // given
        world.happens(inquiry("q1", FRIDAY_NINE)).happens(answer("q1", FRIDAY_NINE.plusSeconds(1)));
        int before = world.changes.size();

        // when
        world.happens(inquiry("q1", FRIDAY_NINE)).happens(answer("q1", FRIDAY_NINE.plusSeconds(1)));

        // then
        assertThat(world.changes).hasSize(before);
    }

    @Test
    void shouldWaitTheSettleTimeBeforeABreachWhenPastDueAsItIsOpened() {
        // given an inquiry of two days ago that is read only now
        Instant now = FRIDAY_NINE.plus(Duration.ofDays(2));
        world.downUntil(now).happens(inquiry("q1", FRIDAY_NINE));

        // when
        world.at(now.plusSeconds(59));

        // then
        assertThat(world.statusesOf(RESPONSE, "q1")).containsExactly(OPEN);

        // when
        world.at(now.plusSeconds(60));

        // then
        assertThat(world.statusesOf(RESPONSE, "q1")).containsExactly(OPEN, BREACHED);
        assertThat(world.said()).containsExactly("BREACH");
    }

    @Test
    void shouldSpareTheFalseAlarmWhenTheAnswerIsCloseBehindAnOldInquiry() {
        world.downUntil(FRIDAY_NINE.plus(Duration.ofDays(2)))
                .happens(inquiry("q1", FRIDAY_NINE))
                .happens(answer("q1", DUE.plusSeconds(1)))
                .happens(inquiry("q2", FRIDAY_NINE))
                .happens(answer("q2", DUE))
                .at(FRIDAY_NINE.plus(Duration.ofDays(3)));

        assertThat(world.promise(RESPONSE, "q1").status()).isEqualTo(MET_LATE);
        assertThat(world.promise(RESPONSE, "q2").status()).isEqualTo(MET);
        assertThat(world.messages).isEmpty();
    }

    @Test
    void shouldRecordButNotSpeakOfABreachThatIsOlderThanTheStaleLimit() {
        // given
        Instant now = DUE.plus(Duration.ofHours(48));
        world.downUntil(now).happens(inquiry("q1", FRIDAY_NINE));

        // when
        world.at(now.plusSeconds(60)).happens(answer("q1", now.plusSeconds(30)));

        // then
        assertThat(world.statusesOf(RESPONSE, "q1")).containsExactly(OPEN, BREACHED, MET_LATE);
        assertThat(world.messages).isEmpty();
    }

    @Test
    void shouldCancelWhatIsOpenWhenThePartnerIsPausedButKeepWhatLapsedBefore() {
        // given
        world.happens(inquiry("lapsed", FRIDAY_NINE))
                .at(DUE.plusSeconds(1))
                .happens(inquiry("open", DUE.plusSeconds(1)));

        // when
        world.at(DUE.plusSeconds(60)).happens(stage("PartnerPaused", "PAUSED", DUE.plusSeconds(60)));

        // then
        assertThat(world.promise(RESPONSE, "lapsed").status()).isEqualTo(BREACHED);
        assertThat(world.promise(RESPONSE, "open").status()).isEqualTo(CANCELLED);
        assertThat(world.promise(RESPONSE, "open").explanation().getLast())
                .contains("the partnership rests from " + DUE.plusSeconds(60));

        // when a paused partner asks, and when it is active again
        world.happens(inquiry("while paused", DUE.plusSeconds(61)))
                .happens(stage("PartnerReactivated", "ACTIVE", DUE.plusSeconds(120)))
                .happens(inquiry("after", DUE.plusSeconds(121)));

        // then
        assertThat(world.promise(RESPONSE, "while paused").status()).isEqualTo(CANCELLED);
        assertThat(world.promise(RESPONSE, "after").status()).isEqualTo(OPEN);
    }

    @Test
    void shouldRetractWhenThePauseIsLearnedOfAfterTheBreach() {
        world.happens(inquiry("q1", FRIDAY_NINE))
                .at(DUE.plusSeconds(60))
                .happens(stage("PartnerTerminated", "TERMINATED", DUE.minusSeconds(60)));

        assertThat(world.statusesOf(RESPONSE, "q1")).containsExactly(OPEN, WARNED, BREACHED, RETRACTED, CANCELLED);
        assertThat(world.said()).containsExactly("WARNING", "BREACH", "RETRACTION");
    }

    @Test
    void shouldJudgeAnUnknownPartnerByTheDefaultCalendarAndSaySo() {
        // given
        var strangers = new World(FRIDAY_NINE);

        // when
        strangers.happens(feedback("f1", FRIDAY_NINE));

        // then
        var promise = strangers.promise("feedback-next-business-day", "f1");
        assertThat(promise.due().provisional()).isTrue();
        assertThat(promise.due().at()).isEqualTo(Instant.parse("2026-05-07T09:00:00Z"));
        assertThat(promise.explanation())
                .contains("partner acme is not in the directory: calendar JP in Asia/Tokyo assumed");

        // when the profile arrives
        strangers.profile(new Profile("Europe/Berlin", "PLAIN", "sato", null, null, null, "en"));

        // then: Monday evening in Berlin, where there is no Golden Week
        promise = strangers.promise("feedback-next-business-day", "f1");
        assertThat(promise.due().provisional()).isFalse();
        assertThat(promise.ownerId()).isEqualTo("sato");
        assertThat(promise.due().at()).isEqualTo(Instant.parse("2026-05-04T16:00:00Z"));
    }

    @Test
    void shouldAssumeTheDefaultWhenCalendarOrZoneAreNotKnown() {
        world.profile(new Profile("Mars/Olympus", "MARS", "sato", null, null, null, "ja"))
                .happens(feedback("f1", FRIDAY_NINE));

        assertThat(world.promise("feedback-next-business-day", "f1").explanation())
                .contains(
                        "calendar MARS is not known: JP assumed",
                        "time zone Mars/Olympus is not known: Asia/Tokyo assumed");
    }

    @Test
    void shouldForgetTheProfileWhenTheDirectoryErasesIt() {
        world.happens(inquiry("q1", FRIDAY_NINE)).profile(null);

        assertThat(world.promise(RESPONSE, "q1").ownerId()).isNull();
        assertThat(world.promise(RESPONSE, "q1").due().provisional()).isTrue();
    }

    @Test
    void shouldRepeatAWeeklyPromiseWithEachCheckIn() {
        // given
        world.happens(Event.of("KeyPersonAppointed", "e-app", FRIDAY_NINE, "keyPersonId", "kp1"));
        assertThat(world.promise("weekly-check-in", "kp1").due().at())
                .as("close of the first business day after a week, which is Monday 11 May")
                .isEqualTo(Instant.parse("2026-05-11T09:00:00Z"));

        // when
        Instant held = FRIDAY_NINE.plus(Duration.ofDays(6));
        world.at(held).happens(checkIn("c1", "WEEKLY", held));

        // then
        assertThat(world.promise("weekly-check-in", "kp1", 1).status()).isEqualTo(MET);
        assertThat(world.promise("weekly-check-in", "kp1", 2).status()).isEqualTo(OPEN);
        assertThat(world.promise("monthly-review", "kp1").status()).isEqualTo(OPEN);
        assertThat(world.promise("monthly-review", "kp1").due().at()).isEqualTo(Instant.parse("2026-06-02T09:00:00Z"));

        // when the key person leaves
        world.happens(Event.of("KeyPersonStoodDown", "e-down", held.plusSeconds(1), "keyPersonId", "kp1"));

        // then
        assertThat(world.promise("weekly-check-in", "kp1", 2).status()).isEqualTo(CANCELLED);
        assertThat(world.promise("monthly-review", "kp1").status()).isEqualTo(CANCELLED);
    }

    @Test
    void shouldBeDueWhenTheEventSaysAndVoidWhenTheItemIsDropped() {
        Instant dueAt = FRIDAY_NINE.plus(Duration.ofDays(3));
        world.happens(action("a1", dueAt)).happens(action("a2", dueAt));

        world.happens(closed("a1", true, FRIDAY_NINE.plusSeconds(5)))
                .happens(closed("a2", false, FRIDAY_NINE.plusSeconds(5)));

        assertThat(world.promise("action-item", "a1").status()).isEqualTo(MET);
        assertThat(world.promise("action-item", "a1").ownerId()).isEqualTo("tanaka");
        assertThat(world.promise("action-item", "a2").status()).isEqualTo(CANCELLED);
    }

    @Test
    void shouldWaitForADeliverableOfEitherSideUntilItIsThereOrWithdrawn() {
        Instant dueAt = FRIDAY_NINE.plus(Duration.ofDays(3));
        for (String id : List.of("d1", "d2", "d3")) {
            world.happens(Event.of(
                    "DeliverablePromised",
                    "e-" + id,
                    FRIDAY_NINE,
                    "deliverableId",
                    id,
                    "campaignId",
                    "c1",
                    "ownerId",
                    id.equals("d1") ? "tanaka" : "kp1",
                    "dueAt",
                    dueAt));
        }

        world.happens(deliverable("DeliverableDelivered", "d1")).happens(deliverable("DeliverableWithdrawn", "d2"));
        world.happens(deliverable("DeliverableWithdrawn", "d2"));

        assertThat(world.promise("deliverable", "d1").status()).isEqualTo(MET);
        assertThat(world.promise("deliverable", "d2").status()).isEqualTo(CANCELLED);
        assertThat(world.promise("deliverable", "d3").status()).isEqualTo(OPEN);
        assertThat(world.promise("deliverable", "d3").ownerId()).isEqualTo("kp1");
    }

    @Test
    void shouldPraiseAMilestoneOnceAndBeMetByTheDeliveryOfThePraise() {
        // when
        world.happens(milestone("MilestoneReached", "e-m", FRIDAY_NINE))
                .happens(milestone("MilestoneReached", "e-m-again", FRIDAY_NINE.plusSeconds(1)));

        // then
        assertThat(world.said()).containsExactly("PRAISE");
        assertThat(world.messages.getFirst().facts())
                .containsEntry("actual", "5")
                .containsEntry("rampDay", "30");
        assertThat(world.promise("praise", "milestone-kp1-30-PROSPECTS").status())
                .isEqualTo(OPEN);

        // when
        world.happens(delivered("milestone-kp1-30-PROSPECTS", FRIDAY_NINE.plusSeconds(2)));

        // then
        assertThat(world.promise("praise", "milestone-kp1-30-PROSPECTS").status())
                .isEqualTo(MET);
    }

    @Test
    void shouldTellTheOwnerWhenAMilestoneIsMissed() {
        world.happens(milestone("MilestoneMissed", "e-m", FRIDAY_NINE));

        assertThat(world.said()).containsExactly("MISSED_MILESTONE");
        assertThat(world.messages.getFirst().recipientId()).isEqualTo("sato");
        assertThat(world.promises()).isEmpty();
    }

    @Test
    void shouldNeitherPraiseNorBlameForAMilestoneOfLongAgo() {
        world.downUntil(FRIDAY_NINE.plus(Duration.ofDays(90)))
                .happens(milestone("MilestoneReached", "e-m", FRIDAY_NINE));

        assertThat(world.messages).isEmpty();
        assertThat(world.promise("praise", "milestone-kp1-30-PROSPECTS").status())
                .isEqualTo(CANCELLED);
    }

    @Test
    void shouldTakeBackTheWarningWhenTheAnswerComesInTime() {
        world.happens(inquiry("q1", FRIDAY_NINE)).at(DUE.minusSeconds(60)).happens(answer("q1", DUE.minusSeconds(60)));

        assertThat(world.said()).containsExactly("WARNING", "RETRACTION");
        assertThat(world.messages).extracting(Message::matterId).containsOnly("response-24h:acme:q1~warning");
    }

    @Test
    void shouldRefuseAnEventThatCannotHaveHappened() {
        assertThatThrownBy(() -> world.happens(inquiry("q1", Instant.parse("9999-01-01T00:00:00Z"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which it cannot have");
        assertThatThrownBy(() -> world.happens(inquiry("q1", Instant.parse("1969-12-31T23:59:59Z"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(world.promises()).isEmpty();
    }

    private static Event inquiry(String id, Instant at) {
        return Event.of("InquiryReceived", at.equals(FRIDAY_NINE) ? "e-" + id : "e-" + id + at, at, "inquiryId", id);
    }

    private static Event answer(String id, Instant at) {
        return Event.of("InquiryAnswered", "a-" + id + at, at, "inquiryId", id, "automatic", false);
    }

    private static Event reopened(String id, Instant at) {
        return Event.of("InquiryReopened", "r-" + id + at, at, "inquiryId", id);
    }

    private static Event feedback(String id, Instant at) {
        return Event.of("FeedbackSubmitted", "e-" + id, at, "feedbackId", id);
    }

    private static Event stage(String type, String stage, Instant at) {
        return Event.of(type, "s-" + at, at, "toStage", stage);
    }

    private static Event checkIn(String id, String cadence, Instant at) {
        return Event.of("CheckInHeld", "e-" + id, at, "checkInId", id, "cadence", cadence, "keyPersonId", "kp1");
    }

    private static Event action(String id, Instant dueAt) {
        return Event.of(
                "ActionItemAgreed", "e-" + id, FRIDAY_NINE, "actionItemId", id, "ownerId", "tanaka", "dueAt", dueAt);
    }

    private static Event deliverable(String type, String id) {
        return Event.of(type, type + id, FRIDAY_NINE.plusSeconds(5), "deliverableId", id, "campaignId", "c1");
    }

    private static Event closed(String id, boolean done, Instant at) {
        return Event.of("ActionItemClosed", "c-" + id, at, "actionItemId", id, "done", done);
    }

    private static Event milestone(String type, String eventId, Instant at) {
        return Event.of(
                type,
                eventId,
                at,
                "keyPersonId",
                "kp1",
                "rampDay",
                30,
                "metric",
                "PROSPECTS",
                "target",
                5,
                "actual",
                5);
    }

    private static Event delivered(String matterId, Instant at) {
        return Event.of("NotificationDelivered", "d-" + matterId, at, "matterId", matterId, "outcome", "POSTED");
    }
}
