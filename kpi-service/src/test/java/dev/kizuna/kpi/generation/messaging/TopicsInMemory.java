package dev.kizuna.kpi.generation.messaging;

import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.serde.AvroSerde;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Topics of one partition each, and what reads them. */
final class TopicsInMemory {

    private final AvroSerde<SpecificRecord> serde = AvroSerde.inMemory();
    private final Map<String, List<byte[]>> topics = new HashMap<>();

    void add(String topic, SpecificRecord... events) {
        for (SpecificRecord event : events) {
            records(topic).add(serde.serializer().serialize(topic, event));
        }
    }

    void add(String topic, byte[] bytes) {
        records(topic).add(bytes);
    }

    long end(String topic) {
        return records(topic).size();
    }

    List<SpecificRecord> events(String topic) {
        return records(topic).stream()
                .map(bytes -> serde.deserializer().deserialize(topic, bytes))
                .toList();
    }

    TopicScan scan() {
        return new TopicScan(this::consumer, serde.deserializer());
    }

    private List<byte[]> records(String topic) {
        return topics.computeIfAbsent(topic, _ -> new ArrayList<>());
    }

    private Consumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest") {
            @Override
            public synchronized void assign(Collection<TopicPartition> partitions) {
                super.assign(partitions);
                partitions.forEach(partition -> fill(this, partition));
            }
        };
        topics.forEach((topic, records) -> {
            var partition = new TopicPartition(topic, 0);
            consumer.updatePartitions(
                    topic, List.of(new PartitionInfo(topic, 0, Node.noNode(), new Node[0], new Node[0])));
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(Map.of(partition, (long) records.size()));
        });
        return consumer;
    }

    private void fill(MockConsumer<byte[], byte[]> consumer, TopicPartition partition) {
        List<byte[]> records = records(partition.topic());
        for (int offset = 0; offset < records.size(); offset++) {
            SpecificRecord event = serde.deserializer().deserialize(partition.topic(), records.get(offset));
            byte[] key = EventFields.partnerId(event).getBytes(StandardCharsets.UTF_8);
            consumer.addRecord(new ConsumerRecord<>(partition.topic(), 0, offset, key, records.get(offset)));
        }
    }
}
