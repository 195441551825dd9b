package dev.kizuna.campaign.running;

import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.CloudEventHeaders;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.EventRecords;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.serde.AvroDeserializer;
import dev.kizuna.schemas.serde.AvroSerializer;
import dev.kizuna.stack.testing.LocalParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
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
import org.jspecify.annotations.Nullable;

/** Kafka as another system sees it: records in bytes, straight to and from the broker. */
final class TestKafka {

    static final String SOURCE = "/crm";

    private static @Nullable TestKafka shared;

    private final KafkaProducer<byte[], byte[]> producer;
    private final AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>();
    private final AvroDeserializer<SpecificRecord> deserializer = new AvroDeserializer<>();

    static synchronized TestKafka shared() {
        if (shared == null) {
            shared = new TestKafka();
        }
        return shared;
    }

    private TestKafka() {
        var registry =
                Map.of("schema.registry.url", LocalParts.shared().registry().url());
        serializer.configure(registry, false);
        deserializer.configure(registry, false);
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Puts a partner into the directory. */
    void listPartner(String partnerId) {
        var profile = PartnerProfile.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setOccurredAt(Instant.parse("2026-01-01T00:00:00Z"))
                .setPartnerId(partnerId)
                .setName("株式会社テスト")
                .setTimeZone("Asia/Tokyo")
                .setCalendarId("JP")
                .setOwnerId("owner-1")
                .build();
        String key = PartnerKeys.profile(partnerId);
        send(EventRecords.of(key, profile, SOURCE), PartnerKeys.partition(key, Topics.DEFAULT_PARTITIONS));
    }

    /** Erases a partner from the directory. */
    void erasePartner(String partnerId) {
        String key = PartnerKeys.profile(partnerId);
        sendRaw(Topics.PARTNER_DIRECTORY, PartnerKeys.partition(key, Topics.DEFAULT_PARTITIONS), key, null);
    }

    /** Publishes an event where it belongs. */
    void send(SpecificRecord event) {
        send(event, partitionOf(EventFields.partnerId(event)));
    }

    /** Publishes an event into a partition of the test's choice. */
    void send(SpecificRecord event, int partition) {
        send(EventRecords.of(event, SOURCE), partition);
    }

    /** Publishes an event under a key of its own, as compacted topics have it. */
    void send(String key, SpecificRecord event, int partition) {
        send(EventRecords.of(key, event, SOURCE), partition);
    }

    private void send(ProducerRecord<String, SpecificRecord> record, int partition) {
        var raw = new ProducerRecord<>(
                record.topic(),
                partition,
                record.key().getBytes(StandardCharsets.UTF_8),
                serializer.serialize(record.topic(), record.value()),
                record.headers());
        publish(raw);
    }

    /** Publishes bytes that may be anything. */
    @SuppressWarnings("NullAway") // a tombstone is a record without a value
    void sendRaw(Topic topic, int partition, String key, byte @Nullable [] value) {
        publish(new ProducerRecord<>(topic.name(), partition, key.getBytes(StandardCharsets.UTF_8), value));
    }

    private void publish(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static int partitionOf(String partnerId) {
        return PartnerKeys.partition(partnerId, Topics.DEFAULT_PARTITIONS);
    }

    /** What a topic has about a partner now, in the order of its partition. */
    List<SpecificRecord> eventsOf(Topic topic, String partnerId) {
        return records(topic.name(), record -> partnerId.equals(header(record, CloudEventHeaders.SUBJECT))).stream()
                .map(record -> Objects.requireNonNull(deserializer.deserialize(topic.name(), record.value())))
                .toList();
    }

    /** The records that a topic has now. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (wanted.test(record)) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return CloudEventHeaders.read(record.headers(), name);
    }

    private static String servers() {
        return LocalParts.shared().broker().bootstrapServers();
    }
}
