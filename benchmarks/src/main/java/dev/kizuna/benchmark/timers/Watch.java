package dev.kizuna.benchmark.timers;

import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.schemas.catalogue.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code sla.obligation} as any other system would, reading only what is committed. It decodes no more of an event
 * than it counts, so that the watching takes little from what is watched.
 */
final class Watch implements AutoCloseable {

    private static final int HEADER = 5;
    private static final Schema WRITTEN = ObligationChanged.getClassSchema();

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Integer, Tally> tallies = new ConcurrentHashMap<>();
    private final GenericDatumReader<GenericRecord> reader =
            new GenericDatumReader<>(WRITTEN, only("subjectId", "status", "dueAt", "breachedAt"));
    private final Thread thread = new Thread(this::follow, "watch");
    private @Nullable BinaryDecoder decoder;
    private @Nullable GenericRecord kept;

    Watch(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        20_000,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        20),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.SLA_OBLIGATION.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.setDaemon(true);
        thread.start();
    }

    Tally expect(Batch batch) {
        var tally = new Tally(batch);
        tallies.put(batch.number(), tally);
        return tally;
    }

    private void follow() {
        try {
            while (true) {
                var records = consumer.poll(Duration.ofMillis(100));
                long now = System.currentTimeMillis();
                records.forEach(record -> count(record, now));
            }
        } catch (WakeupException e) {
            consumer.close();
        }
    }

    private void count(ConsumerRecord<byte[], byte[]> record, long seenAt) {
        GenericRecord change = decoded(record.value());
        String subject = change.get("subjectId").toString();
        Tally tally = tallies.get(Batch.numberOf(subject));
        if (tally == null) {
            return;
        }
        int index = Batch.indexOf(subject);
        switch (change.get("status").toString()) {
            case "OPEN" -> tally.open(index);
            case "BREACHED" -> tally.breach(index, (Long) change.get("dueAt"), (Long) change.get("breachedAt"), seenAt);
            default -> {
                // nothing else happens to these promises
            }
        }
    }

    private GenericRecord decoded(byte[] value) {
        decoder = DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, decoder);
        try {
            kept = reader.read(kept, decoder);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The written schema with fewer fields, and times as the plain numbers they are. */
    private static Schema only(String... names) {
        Schema wanted = Schema.createRecord(WRITTEN.getName(), null, WRITTEN.getNamespace(), false);
        wanted.setFields(Stream.of(names)
                .map(WRITTEN::getField)
                .map(field -> new Schema.Field(field.name(), plain(field.schema())))
                .toList());
        return wanted;
    }

    private static Schema plain(Schema schema) {
        return switch (schema.getType()) {
            case LONG -> Schema.create(Schema.Type.LONG);
            case UNION ->
                Schema.createUnion(schema.getTypes().stream().map(Watch::plain).toList());
            default -> schema;
        };
    }

    @Override
    public void close() {
        consumer.wakeup();
    }
}
