package dev.kizuna.partner.journey;

import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.serde.AvroDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Everything that is on a topic, read with no help of the service. */
final class TopicLog {

    private final String bootstrapServers;
    private final AvroDeserializer<SpecificRecord> deserializer = new AvroDeserializer<>();

    /** A record as it is on the topic. */
    record Entry(ConsumerRecord<byte[], byte[]> raw, String key, SpecificRecord event) {

        String header(String name) {
            var header = raw.headers().lastHeader(name);
            return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
        }

        String type() {
            return event == null ? "tombstone" : event.getSchema().getName();
        }
    }

    TopicLog(String bootstrapServers, String registryUrl) {
        this.bootstrapServers = bootstrapServers;
        deserializer.configure(Map.of("schema.registry.url", registryUrl), false);
    }

    /** What is on a topic about a partner, in the order of its partition. */
    List<Entry> about(String topic, String partnerId) {
        return raw(topic).stream()
                .filter(raw -> PartnerKeys.partnerId(key(raw)).equals(partnerId))
                .map(raw -> new Entry(raw, key(raw), deserializer.deserialize(topic, raw.value())))
                .toList();
    }

    /** Names of the events on a topic about a partner. */
    List<String> typesAbout(String topic, String partnerId) {
        return about(topic, partnerId).stream().map(Entry::type).toList();
    }

    /** All records of a topic, undecoded. */
    List<ConsumerRecord<byte[], byte[]>> raw(String topic) {
        Map<String, Object> properties = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** Writes bytes straight into a partition, as a foreign producer would. */
    void write(String topic, int partition, String key, byte[] value) {
        Map<String, Object> properties = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            var bytes = key.getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(topic, partition, bytes, value)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> raw) {
        return raw.key() == null ? "" : new String(raw.key(), StandardCharsets.UTF_8);
    }
}
