package dev.kizuna.notification.delivery.application;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.about;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.metLate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.notification.delivery.application.FakeMessenger.Trouble;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.DeliveryReports;
import dev.kizuna.notification.delivery.domain.InMemoryDeliveries;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Outcome;
import dev.kizuna.notification.directory.domain.InMemoryDirectory;
import dev.kizuna.notification.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One message a matter, whatever fails. The numbers are those of the complaints about other systems that each test answers. */
class DeliveringMessagesTest {

    private static final String FALLBACK = "#kizuna-alerts";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-02T00:00:00Z"));
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final FakeMessenger slack = new FakeMessenger();
    private final Reports reports = new Reports();
    private final Counts counts = new Counts();
    private final AcceptingNotifications accepting = new AcceptingNotifications(deliveries, clock);
    private final DeliveringMessages delivering = newProcess();

    @Test
    void shouldPostOnceAndReportItWhenTheSameRequestComesAgain() {
        // when
        ask(breach("q1"));
        ask(breach("q1"));

        // then
        assertThat(slack.messages).hasSize(1);
        assertThat(reports.outcomes).containsExactly(Outcome.POSTED);
        assertThat(counts.ended).containsEntry(Outcome.POSTED, 1);
    }

    @Test
    void shouldUpdateTheMessageWhenThereIsMoreToSayOfItsMatter() {
        ask(breach("q1"));
        ask(metLate("q1"));

        assertThat(slack.messages).singleElement().satisfies(message -> {
            assertThat(message.says().kind()).isEqualTo(Kind.MET_LATE);
            assertThat(message.edits()).isOne();
        });
        assertThat(reports.outcomes).containsExactly(Outcome.POSTED, Outcome.UPDATED);
    }

    @Test
    void shouldIgnoreAnOlderRevisionThatComesLate() {
        ask(metLate("q1"));
        ask(breach("q1"));

        assertThat(slack.messages)
                .singleElement()
                .satisfies(message -> assertThat(message.says().kind()).isEqualTo(Kind.MET_LATE));
    }

    @Test
    void shouldWaitAsLongAsSlackAsksWithoutDroppingOrHammeringWhileOtherChannelsGoOn_case25() {
        // given
        slack.troubles.add(Trouble.PAUSE_OF_30_S);
        ask(breach("q1"));
        ask(breach("q2"));
        ask(about("q3", Kind.BREACH, 2, "#other"));
        assertThat(slack.messages).extracting(FakeMessenger.Message::channel).containsExactly("#other");
        assertThat(slack.calls).isEqualTo(2);

        // when
        sweepAfter(Duration.ofSeconds(29));
        assertThat(slack.calls).isEqualTo(2);
        sweepAfter(Duration.ofSeconds(1));

        // then
        assertThat(slack.messages).hasSize(3);
        assertThat(slack.calls)
                .as("what was refused for sure is not looked up first")
                .isEqualTo(4);
    }

    @Test
    void shouldFindThePostWhoseAnswerWasLostInsteadOfRepeatingIt_case26() {
        // given
        slack.troubles.add(Trouble.ANSWER_LOST);
        ask(breach("q1"));
        assertThat(reports.outcomes).isEmpty();

        // when
        sweepAfter(Duration.ofSeconds(5));

        // then
        assertThat(slack.messages).hasSize(1);
        assertThat(reports.outcomes).containsExactly(Outcome.POSTED);
    }

    @Test
    void shouldFindThePostOfAProcessThatDiedBeforeItCouldKeepIt_case26() {
        // given
        slack.troubles.add(Trouble.CRASH_AFTER_POST);
        accepting.accept(breach("q1"));
        assertThatThrownBy(() -> delivering.deliver(breach("q1").key())).hasMessage("the process died here");

        // when another process comes, before and after the lease
        var other = newProcess();
        other.deliver(breach("q1").key());
        assertThat(reports.outcomes).isEmpty();
        clock.advance(Duration.ofSeconds(61));
        other.deliver(breach("q1").key());

        // then
        assertThat(slack.messages).hasSize(1);
        assertThat(reports.outcomes).containsExactly(Outcome.POSTED);
    }

    @Test
    void shouldReportAgainWhenTheReportWasLost() {
        // given
        reports.broken = true;
        accepting.accept(breach("q1"));
        assertThatThrownBy(() -> delivering.deliver(breach("q1").key())).hasMessage("Kafka is away");
        reports.broken = false;

        // when
        sweepAfter(Duration.ofSeconds(1));
        sweepAfter(Duration.ofSeconds(1));

        // then
        assertThat(slack.messages).hasSize(1);
        assertThat(reports.outcomes).containsExactly(Outcome.POSTED);
    }

    @Test
    void shouldPauseLongerAndLongerWhenSlackIsDownAndDeliverInTheEnd() {
        // given
        slack.troubles.addAll(List.of(Trouble.DOWN, Trouble.DOWN, Trouble.DOWN));
        ask(breach("q1"));

        // when
        for (int second = 0; second < 10; second++) {
            sweepAfter(Duration.ofSeconds(1));
        }

        // then
        assertThat(slack.messages).hasSize(1);
        assertThat(deliveries.find(breach("q1").key()).orElseThrow().attempts()).isEqualTo(4);
        assertThat(counts.postponed).isEqualTo(3);
    }

    @Test
    void shouldUseTheFallbackAndRaiseAnAlarmWhenTheChannelIsMissing_case28() {
        // given
        slack.missingChannels.add("#acme");

        // when
        ask(breach("q1"));
        ask(metLate("q1"));

        // then
        assertThat(slack.messages).singleElement().satisfies(message -> {
            assertThat(message.channel()).isEqualTo(FALLBACK);
            assertThat(message.edits()).isOne();
        });
        assertThat(counts.channelMissing).isOne();
    }

    @Test
    void shouldKeepTryingWhenNotEvenTheFallbackIsThere() {
        slack.missingChannels.addAll(List.of("#acme", FALLBACK));
        ask(breach("q1"));

        slack.missingChannels.clear();
        sweepAfter(Duration.ofMinutes(5));

        assertThat(slack.messages).hasSize(1);
    }

    @Test
    void shouldUseTheFallbackWhenThePartnerHasNoChannel() {
        ask(about("q1", Kind.BREACH, 2, null));

        assertThat(slack.messages).extracting(FakeMessenger.Message::channel).containsExactly(FALLBACK);
    }

    @Test
    void shouldSkipACorrectionWhenNothingWasSaid() {
        ask(about("q1", Kind.RETRACTION, 3, "#acme"));

        assertThat(slack.messages).isEmpty();
        assertThat(reports.outcomes).containsExactly(Outcome.SKIPPED_SUPERSEDED);
    }

    @Test
    void shouldSayOnlyTheNewestWhenSeveralWait() {
        accepting.accept(breach("q1"));
        accepting.accept(metLate("q1"));
        delivering.deliver(breach("q1").key());

        assertThat(slack.messages).singleElement().satisfies(message -> {
            assertThat(message.says().kind()).isEqualTo(Kind.MET_LATE);
            assertThat(message.edits()).isZero();
        });
    }

    @Test
    void shouldGiveUpOnlyWhatSlackWillNeverTake() {
        slack.troubles.add(Trouble.REFUSES);
        ask(breach("q1"));
        sweepAfter(Duration.ofHours(1));

        assertThat(slack.calls).isOne();
        assertThat(reports.outcomes).containsExactly(Outcome.FAILED);
        assertThat(reports.details).containsExactly("msg_too_long");
    }

    @Test
    void shouldStillSayWhatCameInWhileItsMatterWasBeingPosted() {
        // given: while the breach is being posted, the late answer comes in
        accepting.accept(breach("q1"));
        slack.duringPost = () -> accepting.accept(metLate("q1"));

        // when
        delivering.deliver(breach("q1").key());
        sweepAfter(Duration.ZERO);

        // then
        assertThat(slack.messages).singleElement().satisfies(message -> {
            assertThat(message.says().kind()).isEqualTo(Kind.MET_LATE);
            assertThat(message.edits()).isOne();
        });
        assertThat(reports.outcomes).containsExactly(Outcome.UPDATED);
    }

    private void ask(Notification notification) {
        accepting.accept(notification);
        delivering.deliver(notification.key());
    }

    private void sweepAfter(Duration time) {
        clock.advance(time);
        deliveries.waiting(clock.instant(), 100).forEach(waiting -> delivering.deliver(waiting.key()));
    }

    private DeliveringMessages newProcess() {
        return new DeliveringMessages(
                deliveries, new InMemoryDirectory(), slack, reports, new Channels(FALLBACK), counts, clock);
    }

    private static final class Reports implements DeliveryReports {

        final List<Outcome> outcomes = new ArrayList<>();
        final List<String> details = new ArrayList<>();
        boolean broken;

        @Override
        public void publish(Delivery delivery, String medium) {
            if (broken) {
                throw new IllegalStateException("Kafka is away");
            }
            outcomes.add(delivery.outcome());
            details.add(delivery.detail());
        }
    }

    private static final class Counts implements DeliveryMeters {

        final Map<Outcome, Integer> ended = new EnumMap<>(Outcome.class);
        int postponed;
        int channelMissing;

        @Override
        public void ended(Outcome outcome) {
            ended.merge(outcome, 1, Integer::sum);
        }

        @Override
        public void postponed() {
            postponed++;
        }

        @Override
        public void channelMissing() {
            channelMissing++;
        }
    }
}
