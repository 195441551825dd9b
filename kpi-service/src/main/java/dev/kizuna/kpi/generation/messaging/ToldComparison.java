package dev.kizuna.kpi.generation.messaging;

import dev.kizuna.kpi.generation.domain.Comparing;
import dev.kizuna.kpi.generation.domain.Comparison;
import dev.kizuna.kpi.generation.domain.Comparison.Difference;
import dev.kizuna.kpi.generation.domain.Comparison.OfTopic;
import dev.kizuna.kpi.generation.domain.Generation;
import dev.kizuna.schemas.catalogue.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Compares the newest telling of every subject, partition by partition. Both generations go on meanwhile, one a little ahead
 * of the other: what differs is looked at again, and only what stands still and differs is called a difference.
 */
public final class ToldComparison implements Comparing {

    private static final int LOOKS = 3;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int SHOWN = 1_000;

    private final Generation own;
    private final TopicScan scan;

    public ToldComparison(Generation own, TopicScan scan) {
        this.own = own;
        this.scan = scan;
    }

    @Override
    public Comparison compare() {
        return new Comparison(OwnTopics.all().stream().map(this::compare).toList());
    }

    /** What two generations tell of a subject; null when one tells nothing. */
    private record Pair(@Nullable UUID told, @Nullable UUID counted) {

        boolean isSame() {
            return Objects.equals(told, counted);
        }
    }

    private OfTopic compare(Topic topic) {
        long same = 0;
        long different = 0;
        long moving = 0;
        List<Difference> shown = new ArrayList<>();
        for (TopicPartition before : scan.ends(topic.name()).keySet()) {
            var now = new TopicPartition(OwnTopics.name(own, topic), before.partition());
            Map<String, Pair> pairs = pairs(before, now);
            Map<String, Pair> differing = differing(pairs);
            long subjects = pairs.size();
            Set<String> moved = new HashSet<>();
            for (int look = 1; look < LOOKS && !differing.isEmpty(); look++) {
                LockSupport.parkNanos(BETWEEN.toNanos());
                Map<String, Pair> again = pairs(before, now);
                differing.forEach((subject, pair) -> {
                    if (!pair.equals(again.get(subject))) {
                        moved.add(subject);
                    }
                });
                again.keySet().retainAll(differing.keySet());
                differing = differing(again);
            }
            moved.retainAll(differing.keySet());
            differing.keySet().removeAll(moved);
            same += subjects - differing.size() - moved.size();
            different += differing.size();
            moving += moved.size();
            if (shown.size() < SHOWN && !differing.isEmpty()) {
                shown.addAll(words(topic.name(), before, now, differing.keySet(), SHOWN - shown.size()));
            }
        }
        return new OfTopic(topic.name(), same, different, moving, shown);
    }

    private Map<String, Pair> pairs(TopicPartition before, TopicPartition now) {
        Map<String, UUID> told = newest(before);
        Map<String, UUID> counted = newest(now);
        Map<String, Pair> pairs = new HashMap<>();
        told.forEach((subject, digest) -> pairs.put(subject, new Pair(digest, counted.get(subject))));
        counted.forEach((subject, digest) -> pairs.putIfAbsent(subject, new Pair(null, digest)));
        return pairs;
    }

    private static Map<String, Pair> differing(Map<String, Pair> pairs) {
        Map<String, Pair> differing = new TreeMap<>(pairs);
        differing.values().removeIf(Pair::isSame);
        return differing;
    }

    private Map<String, UUID> newest(TopicPartition partition) {
        return scan.newest(partition, scan.end(partition));
    }

    private List<Difference> words(
            String topic, TopicPartition before, TopicPartition now, Set<String> differing, int limit) {
        Set<String> some = new TreeSet<>(differing.stream().limit(limit).toList());
        Map<String, String> told = words(before, some);
        Map<String, String> counted = words(now, some);
        return some.stream()
                .map(subject -> new Difference(topic, subject, told.get(subject), counted.get(subject)))
                .toList();
    }

    private Map<String, String> words(TopicPartition partition, Set<String> subjects) {
        Map<String, String> words = new HashMap<>();
        scan.read(partition, scan.end(partition), (raw, event) -> {
            Telling telling = Telling.of(event);
            if (telling.isNothing()) {
                words.remove(telling.subject());
            } else if (subjects.contains(telling.subject())) {
                words.put(telling.subject(), telling.said());
            }
        });
        return words;
    }
}
