package dev.kizuna.notification.delivery.application;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.about;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kizuna.notification.delivery.SomeLetters;
import dev.kizuna.notification.delivery.domain.Deliveries.Filter;
import dev.kizuna.notification.delivery.domain.Delivery;
import dev.kizuna.notification.delivery.domain.InMemoryDeliveries;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Media;
import dev.kizuna.notification.delivery.domain.Messenger;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Posted;
import dev.kizuna.notification.delivery.domain.Routes;
import dev.kizuna.notification.delivery.domain.Target;
import dev.kizuna.notification.directory.domain.InMemoryDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Queues of real threads and real time; only the media are in memory. */
class CourierTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Clock clock = Clock.systemUTC();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final AcceptingNotifications accepting = new AcceptingNotifications(deliveries, clock);
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final Channels channels = new Channels();
    private final Lanes lanes = new Lanes(Map.of(), new Pace(Duration.ofMillis(1), 10, 8), () -> 1);
    private final Courier courier = courier(lanes);

    @AfterEach
    void stop() {
        hanging.countDown();
        courier.close();
    }

    @Test
    void shouldDeliverToGoodChannelsWhileOthersHangOrFail() {
        // given more messages for a channel that hangs and one that is dead than there are slots or places
        for (int i = 0; i < 100; i++) {
            send("hangs-" + i, "#hangs");
            send("dead-" + i, "#dead");
        }

        // when
        for (int i = 0; i < 50; i++) {
            send("good-" + i, "#good");
        }

        // then
        await().pollInterval(Duration.ofMillis(10)).atMost(SOON).untilAsserted(() -> {
            courier.sweep();
            assertThat(channels.said("#good")).hasSize(50).doesNotHaveDuplicates();
        });
        assertThat(channels.most("#hangs")).as("one call at a time").isOne();
        assertThat(channels.calls("#dead")).as("nobody hammers at the dead").isLessThan(10);
    }

    @Test
    void shouldDeliverAllOneAtATimeWhenManyMoreWaitThanAQueueHolds() {
        // when
        for (int i = 0; i < 200; i++) {
            send("%03d".formatted(i), "#good");
        }

        // then
        await().pollInterval(Duration.ofMillis(10)).atMost(SOON).untilAsserted(() -> {
            courier.sweep();
            assertThat(channels.said("#good")).hasSize(200).doesNotHaveDuplicates();
        });
        assertThat(channels.most("#good")).isOne();
    }

    @Test
    void shouldNeverSayAMatterTwiceWhenTwoInstancesSweepTheSameLedger() {
        // given
        for (int i = 0; i < 100; i++) {
            accepting.accept(about("q" + i, Kind.BREACH, 2, "#c" + i % 10));
        }

        // when
        try (var other = courier(new Lanes(Map.of(), new Pace(Duration.ZERO, 1, 8), () -> 1))) {
            await().pollInterval(Duration.ofMillis(5)).atMost(SOON).untilAsserted(() -> {
                other.sweep();
                courier.sweep();
                assertThat(deliveries.list(new Filter(Delivery.State.DONE, null, null), "", 1_000))
                        .hasSize(100);
            });
        }

        // then
        assertThat(channels.all()).hasSize(100).doesNotHaveDuplicates();
    }

    private void send(String subject, String channel) {
        Notification notification = about(subject, Kind.BREACH, 2, channel);
        accepting.accept(notification);
        courier.send(notification.key());
    }

    private Courier courier(Lanes own) {
        var messengers = new Messengers(List.of(channels));
        var directory = new InMemoryDirectory();
        var routes = new Routes(
                directory,
                new Media(messengers.media(), Target.channel("slack", "#kizuna-alerts"), _ -> Optional.empty()));
        var settling = new Settling(
                deliveries, routes, own, _ -> {}, new DeliveryWorld.Counts(), DeliveryWorld.PATIENCE, () -> 1, clock);
        return new Courier(
                deliveries,
                new DeliveringMessages(
                        deliveries,
                        directory,
                        (notification, _, _) -> SomeLetters.of(notification),
                        messengers,
                        routes,
                        own,
                        settling,
                        DeliveryWorld.PATIENCE,
                        clock),
                own,
                clock);
    }

    /** Channels of which one never answers and one cannot be reached. */
    private final class Channels implements Messenger {

        private final Map<String, List<String>> said = new ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> most = new ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

        @Override
        public String medium() {
            return "slack";
        }

        @Override
        public boolean edits() {
            return true;
        }

        @Override
        public Answer post(Target target, Notification notification, Letter letter, @Nullable Posted under) {
            String channel = target.address();
            count(calls, channel).incrementAndGet();
            int now = count(underWay, channel).incrementAndGet();
            count(most, channel).accumulateAndGet(now, Math::max);
            try {
                return switch (channel) {
                    case "#hangs" -> {
                        hanging.await();
                        yield new Answer.Silence("timeout");
                    }
                    case "#dead" -> new Answer.Unreached("connection refused");
                    default -> {
                        said.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>())
                                .add(notification.key());
                        yield new Answer.Stands(channel, notification.key(), null);
                    }
                };
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Answer.Silence("interrupted");
            } finally {
                count(underWay, channel).decrementAndGet();
            }
        }

        @Override
        public Answer update(Target target, Posted posted, Notification notification, Letter letter) {
            return new Answer.Stands(posted.channel(), posted.messageId(), null);
        }

        @Override
        public Answer find(Target target, Notification notification, @Nullable Posted under, Instant since) {
            return new Answer.Nothing();
        }

        private static AtomicInteger count(Map<String, AtomicInteger> counts, String channel) {
            return counts.computeIfAbsent(channel, _ -> new AtomicInteger());
        }

        List<String> said(String channel) {
            return said.getOrDefault(channel, List.of());
        }

        List<String> all() {
            return said.values().stream().flatMap(List::stream).toList();
        }

        int most(String channel) {
            return count(most, channel).get();
        }

        int calls(String channel) {
            return count(calls, channel).get();
        }
    }
}
