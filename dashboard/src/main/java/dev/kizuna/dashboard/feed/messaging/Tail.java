package dev.kizuna.dashboard.feed.messaging;

import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * Where reading begins: a little before the end, so that the page is not empty at first; at the very beginning for
 * names; at the end for figures, which are asked for and not read.
 */
final class Tail {

    private static final long RECORDS_OF_A_PARTITION = 50;

    /** What is followed: all but the requests of messages, which say the same as their delivery. */
    static final List<Topic> FOLLOWED = Topics.all().stream()
            .filter(topic -> topic != Topics.NOTIFICATION_REQUEST)
            .toList();

    private final Map<TopicPartition, Long> next = new HashMap<>();
    private Map<TopicPartition, Long> ends = Map.of();

    /** Assigns all partitions that there are by now and goes to where reading stopped, or to the tail of new ones. */
    void assign(Consumer<?, ?> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : FOLLOWED) {
            for (PartitionInfo partition : consumer.partitionsFor(topic.name())) {
                partitions.add(new TopicPartition(topic.name(), partition.partition()));
            }
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            next.computeIfAbsent(partition, fresh -> start(fresh, at(first, fresh), at(ends, fresh)));
            consumer.seek(partition, Math.max(at(next, partition), at(first, partition)));
        }
    }

    /** Remembers how far has been read. */
    void read(Consumer<?, ?> consumer) {
        consumer.assignment().forEach(partition -> next.put(partition, consumer.position(partition)));
    }

    /** Whether all that was there at the time of assignment has been read. */
    boolean isCaughtUp() {
        return ends.entrySet().stream().allMatch(end -> at(next, end.getKey()) >= end.getValue());
    }

    private static long start(TopicPartition partition, long first, long end) {
        if (partition.topic().equals(Topics.PARTNER_DIRECTORY.name())) {
            return first;
        }
        if (partition.topic().equals(Topics.KPI_SCORECARD.name())) {
            return end;
        }
        return Math.max(first, end - RECORDS_OF_A_PARTITION);
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }
}
