package dev.kizuna.benchmark.figures;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group is, by what it has committed. */
final class Progress implements AutoCloseable {

    static final int PARTITIONS = 6;

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration STANDSTILL = Duration.ofMinutes(3);
    private static final Duration LEAVING = Duration.ofSeconds(60);
    /** A transaction that ends leaves a marker at the end of each partition, which no commit may count. */
    private static final int MARKERS = 1;

    private final Admin admin;

    Progress(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Returns when each partition's leader answers; a producer that comes before may never find the right sequence again. */
    void createTopic(String name, Map<String, String> settings) {
        done(admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1).configs(settings)))
                .all());
        size(name);
    }

    /** How many records a topic has ever had. */
    long size(String topic) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        IntStream.range(0, PARTITIONS)
                .forEach(partition -> ends.put(new TopicPartition(topic, partition), OffsetSpec.latest()));
        return ends(ends).values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    /** How many records each topic that begins so has ever had, with the markers of transactions. */
    Map<String, Long> sizes(String... beginnings) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        done(admin.describeTopics(topics(beginnings)).allTopicNames())
                .forEach((topic, described) -> described
                        .partitions()
                        .forEach(partition ->
                                asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Map<String, Long> sizes = new HashMap<>();
        ends(asked).forEach((partition, end) -> sizes.merge(partition.topic(), end.offset(), Long::sum));
        sizes.values().removeIf(size -> size == 0);
        return sizes;
    }

    /** Deletes groups and topics, so that the next one who has them begins with nothing; a group stays for seconds after its last member. */
    void forget(String... beginnings) {
        long giveUp = System.nanoTime() + LEAVING.toNanos();
        while (!forgottenGroups(beginnings)) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("somebody is still in a group of " + List.of(beginnings));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        done(admin.deleteTopics(topics(beginnings)).all());
    }

    private boolean forgottenGroups(String... beginnings) {
        List<String> groups = done(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> Stream.of(beginnings).anyMatch(group::startsWith))
                .toList();
        try {
            done(admin.deleteConsumerGroups(groups).all());
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private List<String> topics(String... beginnings) {
        return done(admin.listTopics().names()).stream()
                .filter(topic -> Stream.of(beginnings).anyMatch(topic::startsWith))
                .toList();
    }

    /**
     * Waits until a group has committed all of a topic, and all that it sent itself because of it.
     *
     * @param warmUp share of the topic that is taken before the clock starts
     * @param lives whether the program that reads still runs
     * @return records of the topic a second, from when the share was committed until everything was
     */
    double drained(String group, String topic, double warmUp, BooleanSupplier lives) {
        long total = size(topic);
        long from = 0;
        long fromAt = 0;
        long last = -1;
        long lastAt = System.nanoTime();
        while (true) {
            Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
            long now = System.nanoTime();
            long taken = committed.entrySet().stream()
                    .filter(entry -> entry.getKey().topic().equals(topic))
                    .mapToLong(entry -> entry.getValue().offset())
                    .sum();
            if (fromAt == 0 && taken >= total * warmUp) {
                from = taken;
                fromAt = now;
            }
            if (taken == total && isDone(committed)) {
                return (total - from) / ((now - fromAt) / 1e9);
            }
            long all = committed.values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
            if (all != last) {
                last = all;
                lastAt = now;
            } else if (now - lastAt > STANDSTILL.toNanos() || !lives.getAsBoolean()) {
                throw new IllegalStateException(
                        "%s ended or stands still at %,d of %,d".formatted(group, taken, total));
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /**
     * Waits until the other groups of a service, which read what it wrote, are at the end as well.
     *
     * @return the time that took
     */
    Duration othersDrained(String group, Duration patience) {
        long start = System.nanoTime();
        List<String> others = done(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(name -> name.startsWith(group + "-"))
                .toList();
        while (System.nanoTime() - start < patience.toNanos()
                && !others.stream().allMatch(other -> isDone(committed(other)))) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private boolean isDone(Map<TopicPartition, OffsetAndMetadata> committed) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        committed.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends = ends(asked);
        return committed.entrySet().stream().allMatch(entry -> {
            ListOffsetsResultInfo end = ends.get(entry.getKey());
            return end != null && end.offset() <= entry.getValue().offset() + MARKERS;
        });
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        var committed = new HashMap<>(done(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()));
        committed.values().removeIf(offset -> offset == null);
        return committed;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(Map<TopicPartition, OffsetSpec> asked) {
        return done(admin.listOffsets(asked).all());
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
