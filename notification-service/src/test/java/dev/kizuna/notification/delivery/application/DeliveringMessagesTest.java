package dev.kizuna.notification.delivery.application;

import static dev.kizuna.notification.delivery.application.DeliveryWorld.FALLBACK;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.about;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.direct;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.metLate;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.notification.delivery.application.FakeMessenger.Trouble;
import dev.kizuna.notification.delivery.domain.Delivery.State;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Notification.Audience;
import dev.kizuna.notification.delivery.domain.Outcome;
import dev.kizuna.notification.directory.domain.SomeEntries;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One message a matter, whatever fails. */
class DeliveringMessagesTest {

    private final DeliveryWorld world = new DeliveryWorld();
    private final FakeMessenger slack = world.slack;

    @Test
    void shouldPostOnceAndReportItWhenTheSameRequestComesAgain() {
        // when
        world.ask(breach("q1"));
        world.ask(breach("q1"));

        // then
        assertThat(slack.messages).hasSize(1);
        assertThat(world.reports.outcomes).containsExactly(Outcome.POSTED);
        assertThat(world.counts.ended).containsEntry(Outcome.POSTED, 1);
    }

    @Test
    void shouldUpdateTheMessageWhenThereIsMoreToSayOfItsMatter() {
        world.ask(breach("q1"));
        world.ask(metLate("q1"));

        assertThat(slack.messages).singleElement().satisfies(message -> {
            assertThat(message.says().kind()).isEqualTo(Kind.MET_LATE);
            assertThat(message.edits()).isOne();
        });
        assertThat(world.reports.outcomes).containsExactly(Outcome.POSTED, Outcome.UPDATED);
    }

    @Test
    void shouldIgnoreAnOlderRevisionThatComesLate() {
        world.ask(metLate("q1"));
        world.ask(breach("q1"));

        assertThat(slack.messages)
                .singleElement()
                .satisfies(message -> assertThat(message.says().kind()).isEqualTo(Kind.MET_LATE));
    }

    @Test
    @DisplayName("Edge case 25: told to wait, it neither drops nor hammers, and other channels go on")
    void shouldWaitAsLongAsItIsAskedToWhileOtherChannelsGoOn() {
        // given
        slack.troubles.add(Trouble.PAUSE_OF_30_S);
        world.ask(breach("q1"));
        world.ask(breach("q2"));
        world.ask(about("q3", Kind.BREACH, 2, "#other"));
        assertThat(slack.messages).extracting(FakeMessenger.Message::channel).containsExactly("#other");
        assertThat(slack.calls).isEqualTo(2);

        // when
        world.sweepAfter(Duration.ofSeconds(29));
        assertThat(slack.calls).isEqualTo(2);
        world.sweepAfter(Duration.ofSeconds(1));

        // then
        assertThat(slack.messages).hasSize(3);
        assertThat(slack.calls)
                .as("what was refused for sure is not looked up first")
                .isEqualTo(4);
        assertThat(world.counts.paused).isOne();
    }

    @Test
    @DisplayName("Edge case 25: told to leave all of a medium alone, it leaves that medium alone and no other")
    void shouldLeaveAMediumAloneWhenItAsksForItAsAWhole() {
        // given
        world.directory.put(SomeEntries.person("acme", "sato", "U1"));
        slack.troubles.add(Trouble.PAUSE_OF_ALL);
        world.ask(breach("q1"));

        // when
        world.ask(about("q2", Kind.BREACH, 2, "#other"));
        world.ask(direct("q3", Kind.BREACH, 2, "mail"));

        // then
        assertThat(slack.calls).isOne();
        assertThat(world.mail.messages).hasSize(1);
        world.sweepAfter(Duration.ofSeconds(30));
        assertThat(slack.messages).hasSize(2);
    }

    @Test
    void shouldKeepToThePaceOfAChannelAfterABurst() {
        // given
        var paced = new DeliveryWorld(new Pace(Duration.ofSeconds(1), 3, 8));
        for (int i = 0; i < 6; i++) {
            paced.accepting.accept(breach("q" + i));
        }

        // when, then
        paced.sweep();
        assertThat(paced.slack.messages).hasSize(3);
        paced.sweepAfter(Duration.ofMillis(999));
        assertThat(paced.slack.messages).hasSize(3);
        paced.sweepAfter(Duration.ofMillis(1));
        assertThat(paced.slack.messages).hasSize(4);
        paced.sweepAfter(Duration.ofSeconds(10));
        assertThat(paced.slack.messages).hasSize(6);
    }

    @Test
    @DisplayName("Edge case 26: the post whose answer was lost is found, and not repeated")
    void shouldFindThePostWhoseAnswerWasLost() {
        // given
        slack.troubles.add(Trouble.ANSWER_LOST);
        world.ask(breach("q1"));
        assertThat(world.reports.outcomes).isEmpty();

        // when
        world.sweepAfter(Duration.ofSeconds(5));

        // then
        assertThat(slack.messages).hasSize(1);
        assertThat(world.reports.outcomes).containsExactly(Outcome.POSTED);
    }

    @Test
    @DisplayName("Edge case 26: the post of a process that died before it could keep it is found by the next one")
    void shouldFindThePostOfAProcessThatDied() {
        // given
        slack.troubles.add(Trouble.CRASH_AFTER_POST);
        world.accepting.accept(breach("q1"));
        assertThatThrownBy(() -> world.delivering.deliver(breach("q1").key())).hasMessage("the process died here");

        // when another process comes, before and after the lease
        var other = world.newProcess();
        other.deliver(breach("q1").key());
        assertThat(world.reports.outcomes).isEmpty();
        world.clock.advance(Duration.ofSeconds(61));
        other.deliver(breach("q1").key());

        // then
        assertThat(slack.messages).hasSize(1);
        assertThat(world.reports.outcomes).containsExactly(Outcome.POSTED);
    }

    @Test
    @DisplayName("Edge case 26: where nobody can look, there is one repeat, and after that a long pause")
    void shouldRepeatOnceWhereNobodyCanLook() {
        // given
        world.directory.put(SomeEntries.person("acme", "sato", "U1"));
        world.mail.silent = true;
        world.ask(direct("q1", Kind.BREACH, 2, "mail"));

        // when
        for (int minute = 0; minute < 59; minute++) {
            world.sweepAfter(Duration.ofMinutes(1));
        }

        // then: the post, a look in vain and the repeat
        assertThat(world.mail.calls).isEqualTo(3);

        // when
        for (int minute = 0; minute < 23 * 60; minute++) {
            world.sweepAfter(Duration.ofMinutes(1));
        }

        // then: after 1, 3, 7 and 15 hours, each with a look before; then a person has to decide
        assertThat(world.mail.calls).isEqualTo(3 + 4 * 2);
        assertThat(world.delivery(direct("q1", Kind.BREACH, 2, "mail")).state()).isEqualTo(State.PARKED);
        assertThat(world.reports.details).containsExactly("nobody can tell whether it arrived");
        assertThat(slack.messages).as("nobody knows that it did not arrive").isEmpty();
    }

    @Test
    void shouldSayTheNewestWhenWhatIsFoundSaysSomethingOlder() {
        // given
        slack.troubles.add(Trouble.ANSWER_LOST);
        world.ask(breach("q1"));

        // when
        world.ask(metLate("q1"));
        world.sweepAfter(Duration.ofSeconds(5));

        // then
        assertThat(slack.messages)
                .singleElement()
                .satisfies(message -> assertThat(message.says().kind()).isEqualTo(Kind.MET_LATE));
    }

    @Test
    void shouldTakeBackAMessageWhoseAnswerWasLost() {
        // given
        slack.troubles.add(Trouble.ANSWER_LOST);
        world.ask(breach("q1"));

        // when
        world.ask(about("q1", Kind.RETRACTION, 3, "#acme"));
        world.sweepAfter(Duration.ofSeconds(5));

        // then
        assertThat(slack.messages)
                .singleElement()
                .satisfies(message -> assertThat(message.says().kind()).isEqualTo(Kind.RETRACTION));
    }

    @Test
    void shouldReportAgainWhenTheReportWasLost() {
        // given
        world.reports.broken = true;
        world.accepting.accept(breach("q1"));
        assertThatThrownBy(() -> world.delivering.deliver(breach("q1").key())).hasMessage("Kafka is away");
        world.reports.broken = false;

        // when
        world.sweepAfter(Duration.ofSeconds(1));
        world.sweepAfter(Duration.ofSeconds(1));

        // then
        assertThat(slack.messages).hasSize(1);
        assertThat(world.reports.outcomes).containsExactly(Outcome.POSTED);
    }

    @Test
    void shouldPauseLongerAndLongerWhenSlackIsDownAndDeliverInTheEnd() {
        // given
        slack.troubles.addAll(List.of(Trouble.DOWN, Trouble.DOWN, Trouble.DOWN));
        world.ask(breach("q1"));

        // when
        for (int second = 0; second < 10; second++) {
            world.sweepAfter(Duration.ofSeconds(1));
        }

        // then
        assertThat(slack.messages).hasSize(1);
        assertThat(world.delivery(breach("q1")).tries().attempts()).isEqualTo(4);
        assertThat(world.counts.retried).isEqualTo(3);
    }

    @Test
    void shouldParkWhatFailedForADayAndSendItAgainWhenAsked() {
        // given
        for (int i = 0; i < 1_000; i++) {
            slack.troubles.add(Trouble.DOWN);
        }
        world.ask(breach("q1"));
        for (int minute = 0; minute < 25 * 60; minute++) {
            world.sweepAfter(Duration.ofMinutes(1));
        }
        assertThat(world.delivery(breach("q1")).state()).isEqualTo(State.PARKED);
        assertThat(world.reports.outcomes).containsExactly(Outcome.FAILED);
        assertThat(slack.calls).as("tries in a day").isBetween(90, 120);

        // when
        slack.troubles.clear();
        world.sweepAfter(Duration.ofHours(1));
        assertThat(slack.messages).as("parked is left alone").isEmpty();
        try (var courier = new Courier(world.deliveries, world.delivering, world.lanes, world.clock)) {
            var resending = new ResendingParked(world.deliveries, courier, world.clock);
            assertThat(resending.resend(breach("q1").key())).isInstanceOf(ResendingParked.Result.Resent.class);
            assertThat(resending.resend("acme/unknown")).isInstanceOf(ResendingParked.Result.Unknown.class);
        }
        world.sweepAfter(Duration.ofMinutes(1));

        // then
        assertThat(slack.messages).hasSize(1);
        assertThat(world.reports.outcomes).containsExactly(Outcome.FAILED, Outcome.POSTED);
    }

    @Test
    @DisplayName(
            "Edge case 28: a missing channel means the fallback channel and one alarm, closed when the channel works")
    void shouldUseTheFallbackAndRaiseOneAlarmWhenTheChannelIsMissing() {
        // given
        slack.missingChannels.add("#acme");

        // when
        world.ask(breach("q1"));
        world.ask(metLate("q1"));
        world.ask(breach("q2"));
        world.ask(breach("q3"));
        world.sweepAfter(Duration.ofMinutes(1));

        // then
        assertThat(slack.messages)
                .hasSize(4)
                .allMatch(message -> message.channel().equals(FALLBACK));
        FakeMessenger.Message alarm = alarm();
        assertThat(alarm.says().kind()).isEqualTo(Kind.MISCONFIGURED);
        assertThat(alarm.says().facts())
                .containsEntry("place", "#acme")
                .containsEntry("reason", "channel_not_found")
                .containsEntry("count", "3");
        assertThat(alarm.edits()).as("the figure is told once a minute").isOne();
        assertThat(world.reports.outcomes)
                .as("nobody asked for the alarm")
                .containsExactly(Outcome.POSTED, Outcome.UPDATED, Outcome.POSTED, Outcome.POSTED);

        // when it is there again
        slack.missingChannels.clear();
        world.ask(breach("q4"));

        // then
        assertThat(alarm().says().kind()).isEqualTo(Kind.CONFIGURED);

        // when it is gone once more
        slack.missingChannels.add("#acme");
        world.ask(breach("q5"));

        // then: an alarm that people see
        assertThat(slack.messages.stream().filter(DeliveringMessagesTest::isAlarm))
                .extracting(message -> message.says().kind())
                .containsExactly(Kind.CONFIGURED, Kind.MISCONFIGURED);
    }

    @Test
    @DisplayName("Edge case 28: a medium that is not configured is a missing channel")
    void shouldTakeAnotherMediumWhenOneIsNotConfigured() {
        // given
        world.directory.put(SomeEntries.person("acme", "sato", "U1"));

        // when
        world.ask(direct("q1", Kind.BREACH, 2, "line"));

        // then
        assertThat(slack.messages).extracting(FakeMessenger.Message::channel).containsExactlyInAnyOrder("U1", FALLBACK);
        assertThat(alarm().says().facts()).containsEntry("medium", "line").containsEntry("reason", "not_configured");
    }

    @Test
    @DisplayName("Edge case 28: a medium that does not let us in is a missing channel, whatever the channel")
    void shouldTakeAnotherMediumWhenOneDoesNotLetUsIn() {
        // given
        world.directory.put(SomeEntries.person("acme", "sato", "U1"));
        world.mail.locked = true;

        // when
        world.ask(direct("q1", Kind.BREACH, 2, "mail"));

        // then
        assertThat(slack.messages).extracting(FakeMessenger.Message::channel).contains("U1");
        assertThat(alarm().says().facts()).containsEntry("medium", "mail").containsEntry("place", "-");
    }

    @Test
    void shouldKeepTryingWhenNotEvenTheFallbackIsThere() {
        slack.missingChannels.addAll(List.of("#acme", FALLBACK));
        world.ask(breach("q1"));

        slack.missingChannels.clear();
        world.sweepAfter(Duration.ofMinutes(15));

        assertThat(slack.messages).extracting(FakeMessenger.Message::channel).contains("#acme");
    }

    @Test
    void shouldUseTheFallbackWithoutAnAlarmWhenThePartnerHasNoChannel() {
        world.ask(about("q1", Kind.BREACH, 2, null));

        assertThat(slack.messages).extracting(FakeMessenger.Message::channel).containsExactly(FALLBACK);
    }

    @Test
    void shouldSkipACorrectionWhenNothingWasSaid() {
        world.ask(about("q1", Kind.RETRACTION, 3, "#acme"));

        assertThat(slack.messages).isEmpty();
        assertThat(world.reports.outcomes).containsExactly(Outcome.SKIPPED_SUPERSEDED);
    }

    @Test
    void shouldSayOnlyTheNewestWhenSeveralWait() {
        world.accepting.accept(breach("q1"));
        world.accepting.accept(metLate("q1"));
        world.delivering.deliver(breach("q1").key());

        assertThat(slack.messages).singleElement().satisfies(message -> {
            assertThat(message.says().kind()).isEqualTo(Kind.MET_LATE);
            assertThat(message.edits()).isZero();
        });
    }

    @Test
    void shouldGiveUpOnlyWhatSlackWillNeverTake() {
        slack.troubles.add(Trouble.REFUSES);
        world.ask(breach("q1"));
        world.sweepAfter(Duration.ofHours(1));

        assertThat(slack.calls).isOne();
        assertThat(world.reports.outcomes).containsExactly(Outcome.FAILED);
        assertThat(world.reports.details).containsExactly("msg_too_long");
        assertThat(world.delivery(breach("q1")).state()).isEqualTo(State.PARKED);
    }

    @Test
    void shouldStillSayWhatCameInWhileItsMatterWasBeingPosted() {
        // given: while the breach is being posted, the late answer comes in, and another instance looks for work
        world.accepting.accept(breach("q1"));
        slack.duringPost = () -> {
            slack.duringPost = () -> {};
            world.accepting.accept(metLate("q1"));
            world.newProcess().deliver(breach("q1").key());
        };

        // when
        world.sweep();

        // then
        assertThat(slack.messages).singleElement().satisfies(message -> {
            assertThat(message.says().kind()).isEqualTo(Kind.MET_LATE);
            assertThat(message.edits()).isOne();
        });
        assertThat(world.reports.outcomes).containsExactly(Outcome.UPDATED);
    }

    @Test
    void shouldPostAnewWhenSomebodyDeletedTheMessage() {
        // given
        world.ask(breach("q1"));
        slack.messages.clear();

        // when
        world.ask(metLate("q1"));

        // then
        assertThat(slack.messages)
                .singleElement()
                .satisfies(message -> assertThat(message.says().kind()).isEqualTo(Kind.MET_LATE));
    }

    @Test
    void shouldPutAStepUnderTheMessageOfTheBreach() {
        // given the breach has to wait, and so the step above it does
        slack.troubles.add(Trouble.PAUSE_OF_30_S);
        world.accepting.accept(breach("q1"));
        world.accepting.accept(step("q1", 1, "manager"));
        world.delivering.deliver(breach("q1").key());
        world.delivering.deliver(step("q1", 1, "manager").key());
        assertThat(slack.messages).isEmpty();

        // when
        world.sweepAfter(Duration.ofSeconds(30));
        world.sweepAfter(Duration.ofSeconds(30));

        // then
        assertThat(slack.messages).hasSize(2);
        assertThat(slack.messages.getLast().under())
                .isEqualTo(slack.messages.getFirst().id());
        assertThat(slack.messages.getLast().text()).contains("未対応のまま");
    }

    @Test
    void shouldSayAStepOnItsOwnWhenTheMessageOfTheBreachFailed() {
        // given
        slack.troubles.add(Trouble.REFUSES);
        world.ask(breach("q1"));

        // when
        world.ask(step("q1", 1, "manager"));

        // then
        assertThat(slack.messages)
                .singleElement()
                .satisfies(message -> assertThat(message.under()).isNull());
    }

    @Test
    void shouldFollowTheBreachToTheFallbackWithItsSteps() {
        // given
        slack.missingChannels.add("#acme");
        world.ask(breach("q1"));

        // when
        world.ask(step("q1", 1, "manager"));

        // then
        assertThat(slack.messages.getLast().channel()).isEqualTo(FALLBACK);
        assertThat(slack.messages.getLast().under()).isNotNull();
    }

    @Test
    void shouldTellTheNewOwnerInAMessageOfTheirOwn() {
        // given
        world.directory.put(SomeEntries.person("acme", "sato", "U1"));
        world.directory.put(SomeEntries.person("acme", "mori", "U2"));
        world.ask(direct("q1", Kind.BREACH, 2, null));

        // when
        Notification before = direct("q1", Kind.BREACH, 3, null);
        world.ask(new Notification(
                before.requestId(),
                before.partnerId(),
                before.matterId(),
                3,
                Kind.BREACH,
                before.at(),
                before.about(),
                new Audience("mori", "owner", true, null, "#acme"),
                0,
                null,
                null,
                List.of(),
                "ja",
                before.facts()));

        // then
        assertThat(slack.messages).extracting(FakeMessenger.Message::channel).containsExactly("U1", "U2");
    }

    private FakeMessenger.Message alarm() {
        return slack.messages.stream()
                .filter(DeliveringMessagesTest::isAlarm)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAlarm(FakeMessenger.Message message) {
        return message.says().kind().isInternal();
    }
}
