package dev.kizuna.notification.obligation.domain;

import static dev.kizuna.notification.obligation.domain.Deeds.acknowledged;
import static dev.kizuna.notification.obligation.domain.Deeds.answer;
import static dev.kizuna.notification.obligation.domain.Deeds.feedback;
import static dev.kizuna.notification.obligation.domain.Deeds.handedOver;
import static dev.kizuna.notification.obligation.domain.Deeds.inquiry;
import static dev.kizuna.notification.obligation.domain.Deeds.paused;
import static dev.kizuna.notification.obligation.domain.Deeds.plan;
import static dev.kizuna.notification.obligation.domain.Deeds.resumed;
import static dev.kizuna.notification.obligation.domain.Deeds.snoozed;
import static dev.kizuna.notification.obligation.domain.Status.BREACHED;
import static dev.kizuna.notification.obligation.domain.Status.MET;
import static dev.kizuna.notification.obligation.domain.Status.MET_LATE;
import static dev.kizuna.notification.obligation.domain.Status.OPEN;
import static dev.kizuna.notification.obligation.domain.Status.RETRACTED;
import static dev.kizuna.notification.obligation.domain.Status.WARNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kizuna.notification.obligation.domain.Partner.Profile;
import dev.kizuna.notification.policy.config.PolicyFiles;
import dev.kizuna.notification.policy.domain.Policies;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people do about a promise other than keeping it. */
class ActsTest {

    /** Monday, 8 June 2026, 09:00 in Tokyo. */
    private static final Instant MONDAY_NINE = Instant.parse("2026-06-08T00:00:00Z");

    private static final Instant DUE = MONDAY_NINE.plus(Duration.ofHours(24));
    private static final String RESPONSE = "response-24h";
    private static final String PROMISE = "response-24h:acme:q1";

    private final World world =
            new World(MONDAY_NINE).profile(new Profile("Asia/Tokyo", "JP", "sato", "tanaka", "mori", "#acme", "ja"));

    @Test
    void shouldMoveTheDueTimeByExactlyTheTimePaused() {
        // when
        world.happens(inquiry("q1", MONDAY_NINE))
                .happens(paused(PROMISE, MONDAY_NINE.plusSeconds(3_600)))
                .at(MONDAY_NINE.plus(Duration.ofDays(30)));

        // then the clock stands still
        assertThat(world.promise(RESPONSE, "q1").status()).isEqualTo(OPEN);
        assertThat(world.promise(RESPONSE, "q1").care().pausedSince()).isEqualTo(MONDAY_NINE.plusSeconds(3_600));
        assertThat(world.messages).isEmpty();

        // when
        Instant resumedAt = MONDAY_NINE.plus(Duration.ofDays(30));
        world.happens(resumed(PROMISE, resumedAt));

        // then
        var promise = world.promise(RESPONSE, "q1");
        assertThat(promise.due().at()).isEqualTo(resumedAt.plus(Duration.ofHours(23)));
        assertThat(promise.care().pausedSince()).isNull();
        assertThat(promise.explanation())
                .contains("paused from 2026-06-08T10:00+09:00[Asia/Tokyo] to 2026-07-08T09:00+09:00[Asia/Tokyo] by sato"
                        + " (the partner has to say which product) → due 2026-07-09T08:00+09:00[Asia/Tokyo]");

        // when
        world.at(resumedAt.plus(Duration.ofHours(23)));

        // then
        assertThat(world.statusesOf(RESPONSE, "q1")).endsWith(WARNED, BREACHED);
    }

    @Test
    @DisplayName("Edge case 17: a pause over a weekend is not credited twice on a business-hours clock, and survives a"
            + " changed policy")
    void shouldCreditOnlyOpenHoursOfAPauseAndKeepItWhenThePolicyChanges() {
        // given eight business hours from Friday 16:00, so Monday 15:00
        Instant friday = Instant.parse("2026-06-12T07:00:00Z");
        var office = new World(friday, businessHours(8)).with("sato", "#acme");
        String promise = "call-back:acme:q1";
        office.happens(inquiry("q1", friday));
        assertThat(office.promise("call-back", "q1").due().at()).isEqualTo(Instant.parse("2026-06-15T06:00:00Z"));

        // when it is paused from Friday 17:00 to Monday 10:00, of which two hours are open
        office.happens(paused(promise, friday.plusSeconds(3_600)))
                .at(Instant.parse("2026-06-15T01:00:00Z"))
                .happens(resumed(promise, Instant.parse("2026-06-15T01:00:00Z")));

        // then it is due at 17:00
        assertThat(office.promise("call-back", "q1").due().at()).isEqualTo(Instant.parse("2026-06-15T08:00:00Z"));

        // when the policy gives two hours more
        office.under(businessHours(10)).recomputed();

        // then it is ten hours and the pause: Tuesday 10:00
        assertThat(office.promise("call-back", "q1").due().at()).isEqualTo(Instant.parse("2026-06-16T01:00:00Z"));
        assertThat(office.promise("call-back", "q1").explanation())
                .anySatisfy(line -> assertThat(line).startsWith("paused from 2026-06-12T17:00"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("recomputed at ")
                        .contains("due 2026-06-15T08:00:00Z → 2026-06-16T01:00:00Z, policy v8 → v10"));
    }

    @Test
    void shouldAddNothingWhenPausedWhileClosed() {
        Instant friday = Instant.parse("2026-06-12T07:00:00Z");
        var office = new World(friday, businessHours(8)).with("sato", "#acme");
        office.happens(inquiry("q1", friday))
                .happens(paused("call-back:acme:q1", Instant.parse("2026-06-12T09:00:00Z")))
                .at(Instant.parse("2026-06-15T00:00:00Z"))
                .happens(resumed("call-back:acme:q1", Instant.parse("2026-06-15T00:00:00Z")));

        assertThat(office.promise("call-back", "q1").due().at()).isEqualTo(Instant.parse("2026-06-15T06:00:00Z"));
    }

    @Test
    void shouldAddTheBusinessDaysThatBeganWhilePaused() {
        // given feedback of Monday, due at the close of Tuesday
        world.happens(feedback("f1", MONDAY_NINE));
        String promise = "feedback-next-business-day:acme:f1";

        // when it is paused from Monday noon to Wednesday noon
        world.happens(paused(promise, MONDAY_NINE.plus(Duration.ofHours(3))))
                .at(MONDAY_NINE.plus(Duration.ofHours(51)))
                .happens(resumed(promise, MONDAY_NINE.plus(Duration.ofHours(51))));

        // then it is due at the close of Thursday
        assertThat(world.promise("feedback-next-business-day", "f1").due().at())
                .isEqualTo(Instant.parse("2026-06-11T09:00:00Z"));
    }

    @Test
    void shouldRetractTheBreachWhenAPauseIsLearnedOfLater() {
        world.happens(inquiry("q1", MONDAY_NINE))
                .at(DUE.plusSeconds(60))
                .happens(paused(PROMISE, DUE.minusSeconds(60)));

        assertThat(world.statusesOf(RESPONSE, "q1")).containsExactly(OPEN, WARNED, BREACHED, RETRACTED, OPEN);
        assertThat(world.promise(RESPONSE, "q1").explanation())
                .anySatisfy(line -> assertThat(line).contains("its clock stands still since"));
        assertThat(world.messagesOf(PROMISE)).extracting(Message::kind).containsExactly("BREACH", "RETRACTION");
    }

    @Test
    void shouldBeMetInTimeWhenAnsweredWhilePausedAndIgnoreAPauseAfterTheDueTime() {
        // when
        world.happens(inquiry("q1", MONDAY_NINE))
                .happens(paused(PROMISE, MONDAY_NINE.plusSeconds(1)))
                .at(DUE.plus(Duration.ofDays(2)))
                .happens(answer("q1", DUE.plus(Duration.ofDays(2))));
        world.happens(inquiry("q2", world.now()));
        Instant due = world.now().plus(Duration.ofHours(24));
        world.at(due.plusSeconds(1))
                .happens(paused("response-24h:acme:q2", due.plusSeconds(1)))
                .happens(resumed("response-24h:acme:q2", due.plusSeconds(2)));

        // then
        assertThat(world.promise(RESPONSE, "q1").status()).isEqualTo(MET);
        assertThat(world.promise(RESPONSE, "q2").status()).isEqualTo(BREACHED);
        assertThat(world.promise(RESPONSE, "q2").due().at()).isEqualTo(due);
    }

    @Test
    void shouldTakeNoFurtherStepWhenAcknowledged() {
        // given
        world.happens(inquiry("q1", MONDAY_NINE)).at(DUE.plus(Duration.ofHours(5)));
        assertThat(world.matters()).contains(PROMISE + "~step-1");

        // when
        world.happens(acknowledged(PROMISE, "tanaka", DUE.plus(Duration.ofHours(5))))
                .at(DUE.plus(Duration.ofDays(10)));

        // then
        var promise = world.promise(RESPONSE, "q1");
        assertThat(world.matters()).doesNotContain(PROMISE + "~step-2");
        assertThat(promise.status()).isEqualTo(BREACHED);
        assertThat(promise.care().acknowledgedBy()).isEqualTo("tanaka");
        assertThat(promise.wakeAt()).isNull();
        assertThat(promise.explanation()).anySatisfy(line -> assertThat(line).startsWith("acknowledged by tanaka at "));
        assertThat(world.messagesOf(PROMISE).getLast().actions())
                .as("the message in the channel offers it no more")
                .containsExactly("done", "snooze", "hand-over");
        assertThat(world.messagesOf(PROMISE).getLast().facts()).containsEntry("acknowledgedBy", "tanaka");
    }

    @Test
    void shouldSayNothingWhileSnoozedAndWhatIsStillTrueAfterwards() {
        // when it is snoozed from before the warning until an hour before the due time
        world.happens(inquiry("q1", MONDAY_NINE))
                .happens(snoozed(PROMISE, "sato", MONDAY_NINE.plusSeconds(60), DUE.minusSeconds(3_600)))
                .at(DUE.minusSeconds(3_601));

        // then
        assertThat(world.messages).isEmpty();

        // when
        world.at(DUE.minusSeconds(3_600));

        // then
        assertThat(world.said()).containsExactly("WARNING");
        assertThat(world.promise(RESPONSE, "q1").due().at())
                .as("the clock goes on")
                .isEqualTo(DUE);
    }

    @Test
    void shouldHoldABreachBackWhileSnoozedAndTakeStepsAfterwards() {
        Instant until = DUE.plus(Duration.ofHours(6));
        world.happens(inquiry("q1", MONDAY_NINE))
                .happens(snoozed(PROMISE, "sato", MONDAY_NINE.plusSeconds(60), until))
                .at(until.minusSeconds(1));

        assertThat(world.promise(RESPONSE, "q1").status()).isEqualTo(BREACHED);
        assertThat(world.said()).containsExactly("BREACH");
        assertThat(world.messages.getFirst().deliverFrom()).isEqualTo(until);

        // when
        world.at(until);

        // then the first step, due four hours after the breach, comes now
        assertThat(world.matters()).containsExactly(PROMISE, PROMISE + "~step-1");
    }

    @Test
    void shouldTellOnlyTheNewOwnerWhenHandedOver() {
        // when
        world.happens(inquiry("q1", MONDAY_NINE))
                .happens(handedOver(PROMISE, "sato", "suzuki", MONDAY_NINE.plusSeconds(60)))
                .at(DUE.plusSeconds(1))
                .happens(answer("q1", DUE.plusSeconds(1)));

        // then
        assertThat(world.promise(RESPONSE, "q1").ownerId()).isEqualTo("suzuki");
        assertThat(world.promise(RESPONSE, "q1").status()).isEqualTo(MET_LATE);
        assertThat(world.messages)
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.recipientId()).isEqualTo("suzuki"));
        assertThat(world.promise(RESPONSE, "q1").explanation())
                .anySatisfy(line -> assertThat(line).startsWith("handed over to suzuki by sato at "));
    }

    @Test
    void shouldNameTheNewOwnerInTheMessageThatStandsAlready() {
        world.happens(inquiry("q1", MONDAY_NINE))
                .at(DUE.plusSeconds(60))
                .happens(handedOver(PROMISE, "sato", "suzuki", DUE.plusSeconds(60)));

        assertThat(world.messagesOf(PROMISE)).extracting(Message::recipientId).containsExactly("sato", "suzuki");
        assertThat(world.messagesOf(PROMISE).getLast().revision())
                .isGreaterThan(world.messagesOf(PROMISE).getFirst().revision());
    }

    @Test
    @DisplayName("Edge case 19: a partner that changes owner is alerted to the new owner only, also one to one")
    void shouldTellTheNewOwnerOfThePartnerOnly() {
        // given people who are told one to one
        var direct = new World(MONDAY_NINE, PolicyFiles.of("""
                kizuna.promises.policies:
                  call-back:
                    version: 1
                    opened-by: [ { event: InquiryReceived, subject: "{inquiryId}" } ]
                    met-by: [ { event: InquiryAnswered, subject: "{inquiryId}" } ]
                    due: { elapsed: 24h }
                    tell: [ { who: owner, by: direct } ]
                """)).with("sato", "#acme");
        direct.happens(inquiry("q1", MONDAY_NINE)).at(DUE.plusSeconds(1));
        assertThat(direct.messages).extracting(Message::recipientId).containsExactly("sato");

        // when
        direct.with("suzuki", "#acme").happens(answer("q1", DUE.plusSeconds(2)));

        // then
        assertThat(direct.messages)
                .extracting(Message::matterId, Message::kind, Message::recipientId)
                .containsExactly(
                        tuple("call-back:acme:q1", "BREACH", "sato"),
                        tuple("call-back:acme:q1~suzuki", "BREACH", "suzuki"),
                        tuple("call-back:acme:q1~suzuki", "MET_LATE", "suzuki"));
    }

    @Test
    void shouldCountWhatWasDoneBeforeTheOpeningWasHeardOf() {
        // when everything arrives in the wrong order and twice
        world.at(MONDAY_NINE.plus(Duration.ofHours(3)));
        for (int i = 0; i < 2; i++) {
            world.happens(resumed(PROMISE, MONDAY_NINE.plus(Duration.ofHours(2))))
                    .happens(acknowledged(PROMISE, "tanaka", MONDAY_NINE.plusSeconds(90)))
                    .happens(paused(PROMISE, MONDAY_NINE.plus(Duration.ofHours(1))))
                    .happens(inquiry("q1", MONDAY_NINE));
        }

        // then
        assertThat(world.promise(RESPONSE, "q1").due().at()).isEqualTo(DUE.plus(Duration.ofHours(1)));
        assertThat(world.promise(RESPONSE, "q1").care().acknowledgedAt()).isEqualTo(MONDAY_NINE.plusSeconds(90));
        assertThat(world.statusesOf(RESPONSE, "q1")).containsExactly(OPEN);
    }

    @Test
    void shouldLeaveAloneWhatIsSettledAndOtherRounds() {
        world.happens(inquiry("q1", MONDAY_NINE)).happens(answer("q1", MONDAY_NINE.plusSeconds(60)));
        int before = world.changes.size();

        world.happens(acknowledged(PROMISE, "tanaka", MONDAY_NINE.plusSeconds(61)))
                .happens(paused(PROMISE + ":2", MONDAY_NINE.plusSeconds(61)))
                .happens(acknowledged("no-policy:acme:q1", "tanaka", MONDAY_NINE.plusSeconds(61)));

        assertThat(world.changes).hasSize(before);
    }

    @Test
    void shouldRefuseAnActOnAPromiseToAnotherPartnerOrOnNone() {
        assertThatThrownBy(() -> world.happens(acknowledged("response-24h:globex:q1", "tanaka", MONDAY_NINE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of partner acme cannot speak of response-24h:globex:q1");
        assertThatThrownBy(() -> world.happens(acknowledged("nonsense", "tanaka", MONDAY_NINE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names no promise: nonsense");
    }

    @Test
    void shouldOfferWhatCanBeDoneOnlyWhileItRuns() {
        world.happens(inquiry("q1", MONDAY_NINE))
                .happens(plan("f1", MONDAY_NINE))
                .at(DUE.plusSeconds(1))
                .happens(answer("q1", DUE.plusSeconds(1)));

        assertThat(world.messagesOf(PROMISE + "~warning").getFirst().actions())
                .containsExactly("done", "acknowledge", "snooze", "hand-over");
        assertThat(world.messagesOf(PROMISE).getFirst().actions())
                .containsExactly("done", "acknowledge", "snooze", "hand-over");
        assertThat(world.messagesOf(PROMISE).getLast().kind()).isEqualTo("MET_LATE");
        assertThat(world.messagesOf(PROMISE).getLast().actions()).isEmpty();
    }

    private static Policies businessHours(int hours) {
        return PolicyFiles.of("""
                kizuna.promises.policies:
                  call-back:
                    version: %1$d
                    opened-by: [ { event: InquiryReceived, subject: "{inquiryId}" } ]
                    met-by: [ { event: InquiryAnswered, subject: "{inquiryId}" } ]
                    due: { business-time: %1$dh }
                """.formatted(hours));
    }
}
