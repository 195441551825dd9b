package dev.kizuna.kpi.generation.messaging;

import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.kpi.generation.domain.Progress;
import dev.kizuna.kpi.generation.messaging.TopicScan.Span;
import dev.kizuna.schemas.catalogue.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What the generation's groups have committed, beside where their topics end: those of the topology, and those that keep
 * documents. A transaction's mark at a topic's end is never committed, so what seems to be behind is looked at.
 */
public final class BrokerProgress implements Progress {

    /** From the sources through two repartitionings to what is told and to documents, each after the one before. */
    private static final int STEPS = 4;

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Longer than it takes until a changed card is published, and all of it committed. */
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(300);

    private final Generation own;
    private final Collection<Topic> sources;
    private final Admin admin;
    private final TopicScan scan;

    /** @param sources what the topology reads */
    public BrokerProgress(Generation own, Collection<Topic> sources, Admin admin, TopicScan scan) {
        this.own = own;
        this.sources = List.copyOf(sources);
        this.admin = admin;
        this.scan = scan;
    }

    /** A partition that a group reads. */
    private record Read(String group, TopicPartition partition) {}

    @Override
    public SortedMap<String, Long> behind() {
        SortedMap<String, Long> behind = new TreeMap<>();
        left(ends(handled().keySet()))
                .forEach(span -> behind.merge(span.partition().topic(), span.end() - span.from(), Math::max));
        return behind;
    }

    @Override
    public boolean reachesTheEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (int step = 0; step < STEPS; step++) {
            if (!handles(ends(handled().keySet()), deadline)) {
                return false;
            }
        }
        return true;
    }

    /** What follows from records is published later than they are, so of the service's own topics all is waited for. */
    @Override
    public boolean reaches(Instant time, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Map<Read, Long> told = ends(handled().keySet(), topics -> scan.ends(topics, time));
        told.keySet().removeIf(read -> isOwn(read.partition.topic()));
        if (!handles(told, deadline)) {
            return false;
        }
        for (int step = 1; step < STEPS; step++) {
            Map<Read, Long> following = ends(handled().keySet());
            following.keySet().removeIf(read -> !isOwn(read.partition.topic()));
            if (!handles(following, deadline)) {
                return false;
            }
        }
        return true;
    }

    private boolean isOwn(String topic) {
        return OwnTopics.isOf(own, topic)
                || OwnTopics.all().stream()
                        .anyMatch(each -> OwnTopics.name(own, each).equals(topic));
    }

    /** Waits until the groups have handled all up to these ends; false when it is too late. */
    private boolean handles(Map<Read, Long> ends, long deadline) {
        while (!left(ends).isEmpty()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        LockSupport.parkNanos(BETWEEN_STEPS.toNanos());
        return true;
    }

    /** What is left to do up to these ends. */
    private Set<Span> left(Map<Read, Long> ends) {
        Map<Read, Long> handled = handled();
        Set<Span> left = new HashSet<>();
        ends.forEach((read, end) -> {
            long from = handled.getOrDefault(read, 0L);
            if (from < end) {
                left.add(new Span(read.partition, from, end));
            }
        });
        return scan.withRecords(left);
    }

    /** What groups have handled is committed, so it holds for all instances together. */
    private Map<Read, Long> handled() {
        List<String> groups = BrokerLeftovers.get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> OwnTopics.isOf(own, group) && !group.equals(OwnTopics.voice(own)))
                .toList();
        Map<Read, Long> handled = new HashMap<>();
        for (String group : groups) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    BrokerLeftovers.get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            committed.forEach((partition, offset) -> {
                if (offset != null) {
                    handled.put(new Read(group, partition), offset.offset());
                }
            });
        }
        return handled;
    }

    /** The ends of all topics of which a group has handled anything, and of the topology's sources in any case. */
    private Map<Read, Long> ends(Set<Read> handled) {
        return ends(handled, scan::ends);
    }

    private Map<Read, Long> ends(
            Set<Read> handled, Function<Collection<String>, Map<TopicPartition, Long>> endsOfTopics) {
        Map<String, Set<String>> read = new HashMap<>();
        sources.forEach(topic ->
                read.computeIfAbsent(topic.name(), _ -> new HashSet<>()).add(OwnTopics.application(own)));
        handled.forEach(each -> read.computeIfAbsent(each.partition.topic(), _ -> new HashSet<>())
                .add(each.group));
        Map<Read, Long> ends = new HashMap<>();
        endsOfTopics
                .apply(read.keySet())
                .forEach((partition, end) -> read.getOrDefault(partition.topic(), Set.of())
                        .forEach(group -> ends.put(new Read(group, partition), end)));
        return ends;
    }
}
