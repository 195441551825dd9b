package dev.kizuna.benchmark.ingestion;

import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.EventRecords;
import dev.kizuna.schemas.record.PartnerKeys;
import dev.kizuna.schemas.record.PartnerPartitioner;
import dev.kizuna.schemas.serde.AvroSerializer;
import dev.kizuna.stack.testing.LocalParts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the measurement itself asks of the broker. */
final class Kafka {

    private static final String CEILING = "ingestion-ceiling";
    private static final String ACTIVITY = Topics.CAMPAIGN_ACTIVITY.name();
    private static final int PARTITIONS = 6;

    private final LocalParts parts;

    Kafka(LocalParts parts) {
        this.parts = parts;
    }

    /** Makes the partners known to everybody. */
    void listPartners() {
        var serializer = new AvroSerializer<SpecificRecord>();
        serializer.configure(
                Map.of("schema.registry.url", parts.registry().url(), "auto.register.schemas", true), false);
        Map<String, Object> properties = producerProperties();
        properties.put("partitioner.class", PartnerPartitioner.class);
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), serializer)) {
            for (int i = 0; i < Batch.PARTNERS; i++) {
                String partner = Batch.partner(i);
                var profile = PartnerProfile.newBuilder()
                        .setEventId("profile-" + partner)
                        .setOccurredAt(Instant.parse("2026-04-01T00:00:00Z"))
                        .setPartnerId(partner)
                        .setName("株式会社" + i)
                        .setTimeZone("Asia/Tokyo")
                        .setCalendarId("JP")
                        .setOwnerId("u-sato")
                        .build();
                producer.send(EventRecords.of(PartnerKeys.profile(partner), profile, "/partner-service"));
            }
        }
    }

    /** How many records of activity there are. */
    long activity() {
        try (var admin = admin()) {
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            partitions().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
            return done(admin.listOffsets(ends).all()).values().stream()
                    .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    /** The first records of activity as they are on the wire. */
    List<ConsumerRecord<byte[], byte[]>> first(int count) {
        List<ConsumerRecord<byte[], byte[]>> first = new ArrayList<>(count);
        try (var consumer = consumer()) {
            consumer.assign(partitions());
            consumer.seekToBeginning(partitions());
            while (first.size() < count) {
                consumer.poll(Duration.ofSeconds(1)).forEach(first::add);
            }
        }
        return first.subList(0, count);
    }

    /** Records a second of a producer that has nothing to do but send records that are there already. */
    double bareProducer(List<ConsumerRecord<byte[], byte[]>> records, Duration length) {
        try (var admin = admin()) {
            done(admin.createTopics(List.of(new NewTopic(CEILING, PARTITIONS, (short) 1)))
                    .all());
        }
        var failure = new AtomicReference<Exception>();
        try (var producer =
                new KafkaProducer<>(producerProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            long sent = 0;
            long start = System.nanoTime();
            while (System.nanoTime() - start < length.toNanos()) {
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    producer.send(
                            new ProducerRecord<>(CEILING, null, record.key(), record.value(), record.headers()),
                            (_, e) -> failure.compareAndSet(null, e));
                }
                sent += records.size();
            }
            producer.flush();
            if (failure.get() != null) {
                throw new IllegalStateException(failure.get());
            }
            return sent * (double) Duration.ofSeconds(1).toNanos() / (System.nanoTime() - start);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", parts.broker().bootstrapServers()));
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> producerProperties() {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                parts.broker().bootstrapServers(),
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                5,
                "batch.size",
                1 << 17));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", parts.broker().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(ACTIVITY, partition))
                .toList();
    }
}
