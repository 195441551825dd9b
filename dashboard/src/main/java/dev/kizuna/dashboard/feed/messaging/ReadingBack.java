package dev.kizuna.dashboard.feed.messaging;

import dev.kizuna.dashboard.remote.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Reads records back by where they stand, when somebody asks for them: with a consumer that has no group, commits nothing
 * and is closed at once. Few are at work at a time, so that curious people cannot keep the broker from its work.
 */
@Component
public class ReadingBack {

    private static final Logger log = LoggerFactory.getLogger(ReadingBack.class);
    private static final String KAFKA = "Kafka";
    private static final int AT_A_TIME = 4;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Map<String, Object> properties;
    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final AtomicInteger opened = new AtomicInteger();

    ReadingBack(KafkaProperties kafka) {
        properties = kafka.buildConsumerProperties();
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_500);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000);
    }

    /** Offsets of a partition, from one and up to another that is not among them. */
    public record Stretch(TopicPartition partition, long from, long to) {}

    /** Asks something of Kafka; it is away when it does not answer in time. */
    public <R> Answer<R> ask(Function<Consumer<byte[], byte[]>, Answer<R>> question) {
        boolean mine = false;
        try {
            mine = turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return mine ? asked(question) : new Answer.Away<>(KAFKA);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Away<>(KAFKA);
        } finally {
            if (mine) {
                turns.release();
            }
        }
    }

    private <R> Answer<R> asked(Function<Consumer<byte[], byte[]>, Answer<R>> question) {
        var own = new HashMap<>(properties);
        own.put(ConsumerConfig.CLIENT_ID_CONFIG, "dashboard-reading-" + opened.incrementAndGet());
        try (var consumer = new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return question.apply(consumer);
        } catch (KafkaException e) {
            log.warn("Kafka does not answer: {}", e.toString());
            return new Answer.Away<>(KAFKA);
        }
    }

    /** Partitions of a topic; none where there is no such topic. */
    public static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
    }

    /** The last records of partitions, so many of each. */
    public static List<Stretch> last(Consumer<?, ?> consumer, List<TopicPartition> partitions, long most) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .map(each -> new Stretch(each, Math.max(at(first, each), at(ends, each) - most), at(ends, each)))
                .toList();
    }

    /** All records of stretches that are still there, by partition in their order. */
    public static List<ConsumerRecord<byte[], byte[]>> read(
            Consumer<byte[], byte[]> consumer, List<Stretch> stretches) {
        List<Stretch> some =
                stretches.stream().filter(each -> each.from < each.to).toList();
        if (some.isEmpty()) {
            return List.of();
        }
        consumer.assign(some.stream().map(Stretch::partition).toList());
        some.forEach(each -> consumer.seek(each.partition, each.from));
        Map<TopicPartition, Long> ends = new HashMap<>();
        some.forEach(each -> ends.put(each.partition, each.to));
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        long start = System.nanoTime();
        while (!ends.isEmpty()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new TimeoutException("Records of " + ends.keySet() + " do not come");
            }
            var records = consumer.poll(POLL);
            for (TopicPartition partition : records.partitions()) {
                long end = ends.getOrDefault(partition, 0L);
                records.records(partition).stream()
                        .filter(each -> each.offset() < end)
                        .forEach(found::add);
            }
            List<TopicPartition> over = ends.entrySet().stream()
                    .filter(each -> consumer.position(each.getKey()) >= each.getValue())
                    .map(Map.Entry::getKey)
                    .toList();
            over.forEach(ends::remove);
            consumer.pause(over);
        }
        return found;
    }

    /** The offset of a partition; 0 where none is told. */
    public static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    /** The record at an offset, if it is still there. */
    public static @Nullable ConsumerRecord<byte[], byte[]> at(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, long offset) {
        if (!partitions(consumer, partition.topic()).contains(partition)) {
            return null;
        }
        List<TopicPartition> alone = List.of(partition);
        consumer.assign(alone);
        if (offset < at(consumer.beginningOffsets(alone), partition)
                || offset >= at(consumer.endOffsets(alone), partition)) {
            return null;
        }
        return read(consumer, List.of(new Stretch(partition, offset, offset + 1))).stream()
                .findFirst()
                .orElse(null);
    }
}
