package dev.kizuna.kit.streams.query;

import dev.kizuna.kit.instance.StoreNotReadyException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** The service's Kafka Streams once it runs, and which instance has which partner. */
public final class RunningStreams {

    private final ObjectProvider<StreamsBuilderFactoryBean> factory;
    private final HostInfo self;

    public RunningStreams(ObjectProvider<StreamsBuilderFactoryBean> factory, HostInfo self) {
        this.factory = factory;
        this.self = self;
    }

    /**
     * The running streams.
     *
     * @throws StoreNotReadyException when they are starting, restoring or moving partitions
     */
    public KafkaStreams get() {
        StreamsBuilderFactoryBean bean = factory.getIfAvailable();
        KafkaStreams streams = bean == null ? null : bean.getKafkaStreams();
        if (streams == null || streams.state() != KafkaStreams.State.RUNNING) {
            throw new StoreNotReadyException("The engine is " + (streams == null ? "starting" : streams.state()), null);
        }
        return streams;
    }

    /**
     * The partitions this instance works on.
     *
     * @param subtopology whose stores are asked; a partition is worked on once for each
     */
    public List<RunningPartition> partitions(int subtopology) {
        KafkaStreams streams = get();
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .filter(task -> task.taskId().subtopology() == subtopology)
                .map(task -> new RunningPartition(streams, task.taskId().partition()))
                .toList();
    }

    /** Every other instance that has partitions of a store. */
    public Set<HostInfo> others(String store) {
        Collection<StreamsMetadata> all = get().streamsMetadataForStore(store);
        return all.stream()
                .map(StreamsMetadata::hostInfo)
                .filter(host -> !host.equals(self))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The other instance that has a partner, or an empty list when it is this one. */
    public List<HostInfo> otherWith(String store, String partnerId) {
        try {
            KeyQueryMetadata metadata = get().queryMetadataForKey(store, partnerId, new StringSerializer());
            if (metadata == null || metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                throw new StoreNotReadyException("The partitions are being distributed", null);
            }
            return metadata.activeHost().equals(self) ? List.of() : List.of(metadata.activeHost());
        } catch (StreamsNotStartedException e) {
            throw new StoreNotReadyException("The engine is starting", e);
        }
    }
}
