package dev.kizuna.dashboard.feed.messaging;

import dev.kizuna.dashboard.feed.EventTail;
import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.dashboard.feed.Interest;
import dev.kizuna.dashboard.feed.LiveFeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the topics as long as the application runs. It only looks on: no consumer group that would stay behind at the
 * broker, no offsets, and no dead letters, since those are written by the consumers who have to act.
 */
final class LiveTopics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveTopics.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TO_STOP = Duration.ofSeconds(4);
    private static final Duration NEW_PARTITIONS_ARE_SEEN_AFTER = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 1_000;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final TopicReader reader;
    private final LiveFeed feed;
    private final EventTail newest;
    private final Tail tail = new Tail();
    private final List<FeedItem> backFill = new ArrayList<>();
    private final Map<Interest, Set<String>> backChanges = new EnumMap<>(Interest.class);
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private boolean filled;
    private volatile @Nullable Consumer<byte[], byte[]> following;
    private @Nullable Thread thread;

    LiveTopics(Supplier<Consumer<byte[], byte[]>> consumers, TopicReader reader, LiveFeed feed, EventTail newest) {
        this.consumers = consumers;
        this.reader = reader;
        this.feed = feed;
        this.newest = newest;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        feed.open();
        thread = Thread.ofPlatform().name("live-topics").daemon().start(this::run);
    }

    /** Comes first of all that stops, so that browsers are let go before the server waits for them. */
    @Override
    public void stop() {
        stopping.countDown();
        feed.close();
        Consumer<byte[], byte[]> asking = following;
        if (asking != null) {
            asking.wakeup();
        }
        Thread running = thread;
        if (running != null) {
            try {
                running.join(TO_STOP);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                following = consumer;
                follow(consumer);
            } catch (WakeupException _) {
                log.debug("Woken up to stop");
            } catch (KafkaException e) {
                log.warn("The topics cannot be followed right now: {}", e.toString());
                feed.following(false);
                pause();
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        tail.assign(consumer);
        long assigned = System.nanoTime();
        while (stopping.getCount() > 0) {
            var records = consumer.poll(POLL);
            TopicReader.Batch batch = reader.read(records);
            tail.read(consumer);
            tell(batch);
            feed.following(isConnected(consumer.metrics()));
            if (System.nanoTime() - assigned > NEW_PARTITIONS_ARE_SEEN_AFTER.toNanos()) {
                tail.assign(consumer);
                assigned = System.nanoTime();
            }
        }
    }

    private void tell(TopicReader.Batch batch) {
        if (filled) {
            publish(batch.items(), batch.changes());
            return;
        }
        backFill.addAll(batch.items());
        batch.changes()
                .forEach((interest, partners) -> backChanges
                        .computeIfAbsent(interest, _ -> new HashSet<>())
                        .addAll(partners));
        if (tail.isCaughtUp()) {
            filled = true;
            publish(backFill, backChanges);
            backFill.clear();
            backChanges.clear();
        }
    }

    private void publish(List<FeedItem> items, Map<Interest, Set<String>> changes) {
        List<FeedItem> sorted = items.stream()
                .sorted(Comparator.comparing(FeedItem::publishedAt))
                .toList();
        newest.add(sorted);
        feed.publish(sorted.subList(Math.max(0, sorted.size() - LiveFeed.KEPT), sorted.size()), changes);
    }

    private static boolean isConnected(Map<MetricName, ? extends org.apache.kafka.common.Metric> metrics) {
        return metrics.values().stream()
                .filter(metric -> metric.metricName().name().equals("connection-count"))
                .anyMatch(metric -> metric.metricValue() instanceof Double count && count > 0);
    }

    private void pause() {
        try {
            if (stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                log.debug("Stopped while waiting for Kafka");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
