package dev.kizuna.kpi.generation.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads partitions from where one likes to where they end, for whoever asks, and remembers nothing. */
public final class TopicScan {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Deserializer<SpecificRecord> deserializer;

    /** @param consumers new ones of no group, that read what is committed */
    public TopicScan(Supplier<Consumer<byte[], byte[]>> consumers, Deserializer<SpecificRecord> deserializer) {
        this.consumers = consumers;
        this.deserializer = deserializer;
    }

    /** Takes what is read. */
    @FunctionalInterface
    interface Reader {
        void read(ConsumerRecord<byte[], byte[]> raw, SpecificRecord event);
    }

    /** Records of a partition from an offset up to another. */
    record Span(TopicPartition partition, long from, long end) {}

    /** The ends of a topic's partitions. */
    Map<TopicPartition, Long> ends(String topic) {
        return ends(List.of(topic));
    }

    /** The ends of all partitions of topics. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        try (var consumer = consumers.get()) {
            return consumer.endOffsets(partitionsOf(consumer, topics));
        }
    }

    /** The ends that all partitions of topics had at a time, by the times at which records were published. */
    Map<TopicPartition, Long> ends(Collection<String> topics, Instant time) {
        try (var consumer = consumers.get()) {
            List<TopicPartition> partitions = partitionsOf(consumer, topics);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
            consumer.offsetsForTimes(times).forEach((partition, first) -> {
                if (first != null) {
                    ends.merge(partition, first.offset(), Math::min);
                }
            });
            return ends;
        }
    }

    private static List<TopicPartition> partitionsOf(Consumer<?, ?> consumer, Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    long end(TopicPartition partition) {
        return ends(partition.topic()).getOrDefault(partition, 0L);
    }

    /** Reads all events of a partition before an offset; what is no event is passed over. */
    void read(TopicPartition partition, long end, Reader reader) {
        try (var consumer = consumers.get()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> raw : consumer.poll(POLL)) {
                    if (raw.offset() < end) {
                        read(raw, reader);
                    }
                }
            }
        }
    }

    /** Those in which there are records, and not only marks of transactions. */
    Set<Span> withRecords(Collection<Span> spans) {
        Set<Span> found = new HashSet<>();
        if (!spans.isEmpty()) {
            Set<Span> left = new HashSet<>(spans);
            try (var consumer = consumers.get()) {
                while (!left.isEmpty()) {
                    Map<TopicPartition, Span> atOnce = new HashMap<>();
                    left.forEach(span -> atOnce.put(span.partition, span));
                    left.removeAll(atOnce.values());
                    found.addAll(withRecords(consumer, atOnce));
                }
            }
        }
        return found;
    }

    /** All partitions are asked at once, since one that holds nothing but marks costs a wait. */
    private static Set<Span> withRecords(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Span> spans) {
        Set<Span> found = new HashSet<>();
        Map<TopicPartition, Span> open = new HashMap<>(spans);
        consumer.assign(spans.keySet());
        spans.forEach((partition, span) -> consumer.seek(partition, span.from));
        while (!open.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> raw : consumer.poll(POLL)) {
                var partition = new TopicPartition(raw.topic(), raw.partition());
                Span span = open.get(partition);
                if (span != null && raw.offset() < span.end) {
                    found.add(span);
                    open.remove(partition);
                }
            }
            open.values().removeIf(span -> consumer.position(span.partition) >= span.end);
            consumer.pause(spans.keySet().stream()
                    .filter(partition -> !open.containsKey(partition))
                    .toList());
        }
        return found;
    }

    private void read(ConsumerRecord<byte[], byte[]> raw, Reader reader) {
        SpecificRecord event;
        try {
            event = deserializer.deserialize(raw.topic(), raw.value());
        } catch (SerializationException e) {
            return;
        }
        if (event != null) {
            reader.read(raw, event);
        }
    }

    /** The newest telling of each subject, as a digest each. */
    Map<String, UUID> newest(TopicPartition partition, long end) {
        Map<String, UUID> newest = new HashMap<>();
        read(partition, end, (raw, event) -> {
            Telling telling = Telling.of(event);
            if (telling.isNothing()) {
                newest.remove(telling.subject());
            } else {
                newest.put(telling.subject(), telling.digest());
            }
        });
        return newest;
    }

    static String key(ConsumerRecord<byte[], byte[]> raw) {
        return raw.key() == null ? "" : new String(raw.key(), StandardCharsets.UTF_8);
    }
}
