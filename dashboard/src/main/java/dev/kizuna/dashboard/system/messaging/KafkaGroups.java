package dev.kizuna.dashboard.system.messaging;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.system.Groups;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How far groups have come, as the broker knows it: for all instances together, also while nobody runs. */
@Component
class KafkaGroups implements Groups {

    private static final Logger log = LoggerFactory.getLogger(KafkaGroups.class);
    private static final int PATIENCE_MILLIS = 3_000;

    private final Admin admin;

    KafkaGroups(Admin admin) {
        this.admin = admin;
    }

    @Override
    public Answer<List<Group>> all() {
        try {
            return new Answer.Got<>(asked());
        } catch (ExecutionException e) {
            log.warn("Groups cannot be listed: {}", String.valueOf(e.getCause()));
            return new Answer.Away<>("Kafka");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Away<>("Kafka");
        }
    }

    private List<Group> asked() throws ExecutionException, InterruptedException {
        var consumers = ListGroupsOptions.forConsumerGroups();
        consumers.timeoutMs(PATIENCE_MILLIS);
        List<String> names = admin.listGroups(consumers).all().get().stream()
                .map(GroupListing::groupId)
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        var described = admin.describeConsumerGroups(
                        names, new DescribeConsumerGroupsOptions().timeoutMs(PATIENCE_MILLIS))
                .all();
        var committed = admin.listConsumerGroupOffsets(
                        names.stream().collect(Collectors.toMap(name -> name, _ -> new ListConsumerGroupOffsetsSpec())),
                        new ListConsumerGroupOffsetsOptions().timeoutMs(PATIENCE_MILLIS))
                .all()
                .get();
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        committed.values().forEach(offsets -> offsets.keySet().forEach(each -> latest.put(each, OffsetSpec.latest())));
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
                        latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(PATIENCE_MILLIS))
                .all()
                .get();
        var members = described.get();
        return names.stream()
                .map(name -> group(name, described(members, name), committed.getOrDefault(name, Map.of()), ends))
                .sorted(Comparator.comparing(Group::behind).reversed().thenComparing(Group::name))
                .toList();
    }

    private static int described(Map<String, ConsumerGroupDescription> groups, String name) {
        var group = groups.get(name);
        return group == null ? 0 : group.members().size();
    }

    private static Group group(
            String name,
            int members,
            Map<TopicPartition, OffsetAndMetadata> committed,
            Map<TopicPartition, ListOffsetsResultInfo> ends) {
        Map<String, Long> behind = new TreeMap<>();
        committed.forEach((partition, offset) -> {
            var end = ends.get(partition);
            if (offset != null && end != null && end.offset() > offset.offset()) {
                behind.merge(partition.topic(), end.offset() - offset.offset(), Long::sum);
            }
        });
        return new Group(
                name,
                members,
                behind.values().stream().mapToLong(Long::longValue).sum(),
                behind.entrySet().stream()
                        .map(each -> new Lag(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(Lag::records).reversed())
                        .toList());
    }
}
