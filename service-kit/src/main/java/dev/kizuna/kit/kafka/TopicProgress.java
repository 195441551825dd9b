package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.catalogue.Topic;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the broker how far groups have come, since a consumer commits what it has handled. So it holds for all instances
 * together, also while a dead one's partitions wait for another.
 */
public final class TopicProgress {

    private static final Logger log = LoggerFactory.getLogger(TopicProgress.class);
    private static final int PATIENCE_MILLIS = 1_000;

    private final Admin admin;
    private final PartitionCounts partitions;

    TopicProgress(Admin admin, PartitionCounts partitions) {
        this.admin = admin;
        this.partitions = partitions;
    }

    /** How far the group has come in the topic. */
    public ReadingProgress of(String group, Topic topic) {
        return () -> new Ends(group, ends(topic.name()));
    }

    private KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> ends(String topic) {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, partitions.of(topic))
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return admin.listOffsets(
                        latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED).timeoutMs(PATIENCE_MILLIS))
                .all();
    }

    private final class Ends implements ReadingProgress.End {

        private final String group;
        private final KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> ends;
        private boolean reached;

        Ends(String group, KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> ends) {
            this.group = group;
            this.ends = ends;
        }

        @Override
        public boolean isReached() {
            try {
                reached = reached || isHandled(ends.get());
            } catch (ExecutionException e) {
                log.debug("How far {} has read cannot be told", group, e);
            } catch (InterruptedException e) {
                throw new InterruptException("Interrupted while asking how far " + group + " has read", e);
            }
            return reached;
        }

        private boolean isHandled(Map<TopicPartition, ListOffsetsResultInfo> wanted)
                throws ExecutionException, InterruptedException {
            Map<TopicPartition, OffsetAndMetadata> handled = admin.listConsumerGroupOffsets(
                            group, new ListConsumerGroupOffsetsOptions().timeoutMs(PATIENCE_MILLIS))
                    .partitionsToOffsetAndMetadata()
                    .get();
            return wanted.entrySet().stream().allMatch(end -> {
                OffsetAndMetadata committed = handled.get(end.getKey());
                return (committed == null ? 0 : committed.offset())
                        >= end.getValue().offset();
            });
        }
    }
}
