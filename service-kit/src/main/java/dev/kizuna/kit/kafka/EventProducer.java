package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.record.CloudEventHeaders;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.EventRecords;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Publishes events as this service, or in the name of the system that reported them. The future ends with Kafka's acknowledgement. */
public final class EventProducer {

    private final KafkaTemplate<String, SpecificRecord> kafka;
    private final String source;

    public EventProducer(KafkaTemplate<String, SpecificRecord> kafka, String source) {
        this.kafka = kafka;
        this.source = source;
    }

    /** CloudEvents source of this service, such as {@code /partner-service}. */
    public String source() {
        return source;
    }

    /** Publishes an event of this service. */
    public CompletableFuture<RecordMetadata> send(SpecificRecord event) {
        return send(EventRecords.of(event, source));
    }

    /** Publishes an event of a compacted topic under its composite key. */
    public CompletableFuture<RecordMetadata> send(String key, SpecificRecord event) {
        return send(EventRecords.of(key, event, source));
    }

    /** Publishes an event that another system reported; its source stays known. */
    public CompletableFuture<RecordMetadata> sendFor(String reportedBy, SpecificRecord event) {
        return send(EventRecords.of(event, reportedBy));
    }

    /**
     * Publishes a record again, with all its headers, where its partner belongs.
     *
     * @param mark a header that says so
     */
    public CompletableFuture<RecordMetadata> publishAgain(ReceivedEvent received, String mark) {
        SpecificRecord event = Objects.requireNonNull(received.event());
        var record = new ProducerRecord<String, SpecificRecord>(
                received.topic(), null, EventFields.partnerId(event), event, received.headers());
        CloudEventHeaders.write(record.headers(), event, received.source().isEmpty() ? "/unknown" : received.source());
        record.headers().add(mark, new byte[0]);
        return send(record);
    }

    /** Erases what a compacted topic has under a key. */
    @SuppressWarnings("NullAway") // a tombstone is a record without a value
    public CompletableFuture<RecordMetadata> erase(Topic topic, String key) {
        return send(new ProducerRecord<>(topic.name(), key, null));
    }

    /** A template throws what the producer knows at once, such as that its buffer is full. */
    private CompletableFuture<RecordMetadata> send(ProducerRecord<String, SpecificRecord> record) {
        try {
            return kafka.send(record).thenApply(SendResult::getRecordMetadata);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
