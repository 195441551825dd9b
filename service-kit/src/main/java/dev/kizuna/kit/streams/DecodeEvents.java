package dev.kizuna.kit.streams;

import dev.kizuna.kit.kafka.PartitionCounts;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.PartnerKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Turns raw records into events keyed as the catalogue has it, and leaves out what is not in its partner's partition. */
final class DecodeEvents extends ContextualProcessor<byte[], byte[], String, SpecificRecord> {

    private final Deserializer<SpecificRecord> deserializer;
    private final PartitionCounts partitions;
    private final MeterRegistry meters;

    DecodeEvents(Deserializer<SpecificRecord> deserializer, PartitionCounts partitions, MeterRegistry meters) {
        this.deserializer = deserializer;
        this.partitions = partitions;
        this.meters = meters;
    }

    @Override
    public void process(Record<byte[], byte[]> raw) {
        RecordMetadata origin = context().recordMetadata().orElseThrow();
        SpecificRecord event = deserializer.deserialize(origin.topic(), raw.value());
        boolean compacted = Topics.named(origin.topic())
                .map(Topic::keeping)
                .filter(Topic.Keeping.Compacted.class::isInstance)
                .isPresent();
        if (event == null && !compacted) {
            throw new SerializationException("A record of " + origin.topic() + " must have a value");
        }
        String key = keyOf(raw.key(), event, compacted);
        int home = PartnerKeys.partition(key, partitions.of(origin.topic()));
        if (home == origin.partition()) {
            context().forward(new Record<>(key, event, raw.timestamp(), raw.headers()));
        } else {
            leaveOut(origin, home);
        }
    }

    private void leaveOut(RecordMetadata origin, int home) {
        meters.counter("kizuna.events.misplaced", "topic", origin.topic()).increment();
        if (Topics.named(origin.topic()).filter(Topic::openToOthers).isEmpty()) {
            throw new SerializationException("It belongs into partition " + home
                    + ", and nobody publishes it again there, since only its owner may write " + origin.topic());
        }
    }

    private static String keyOf(byte @Nullable [] key, @Nullable SpecificRecord event, boolean compacted) {
        if (compacted || event == null) {
            if (key == null) {
                throw new SerializationException("A record of a compacted topic must have a key");
            }
            return new String(key, StandardCharsets.UTF_8);
        }
        return EventFields.partnerId(event);
    }
}
