package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.record.CloudEventHeaders;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.EventRecords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Publishes events as this service, or in the name of the system that reported them. The future ends with Kafka's acknowledgement. */
public final class EventProducer {

    private final KafkaTemplate<String, SpecificRecord> kafka;
    private final String source;
    private final TraceHeaders trace;

    public EventProducer(KafkaTemplate<String, SpecificRecord> kafka, String source) {
        this(kafka, source, TraceHeaders.NONE);
    }

    /** @param trace of the request, for those that are sent many at a time; the template knows it for the others */
    public EventProducer(KafkaTemplate<String, SpecificRecord> kafka, String source, TraceHeaders trace) {
        this.kafka = kafka;
        this.source = source;
        this.trace = trace;
    }

    /** Many events that others reported, sent without what a template does for each. */
    public final class Reporting implements AutoCloseable {

        private final Producer<String, SpecificRecord> producer =
                kafka.getProducerFactory().createProducer();
        private final List<Header> traceHeaders = trace.current().entrySet().stream()
                .<Header>map(header ->
                        new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();

        private Reporting() {}

        /** @param done hears null once Kafka has acknowledged it, else why not; perhaps before this returns */
        public void send(String reportedBy, SpecificRecord event, Consumer<? super @Nullable Throwable> done) {
            try {
                ProducerRecord<String, SpecificRecord> record = EventRecords.of(event, reportedBy);
                traceHeaders.forEach(record.headers()::add);
                producer.send(record, (_, failure) -> done.accept(failure));
            } catch (RuntimeException e) {
                done.accept(e);
            }
        }

        /** What was sent goes on. */
        @Override
        public void close() {
            producer.close();
        }
    }

    /** Begins to send many. */
    public Reporting reporting() {
        return new Reporting();
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
