package dev.kizuna.kit.ingest;

import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.serde.AvroSerde;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;

/** Kafka's own mock, which fails for the events that a test names, as a producer fails that has given up. */
final class ScriptedProducer extends MockProducer<String, SpecificRecord> {

    private final Function<String, @Nullable RuntimeException> failures;
    private final AtomicInteger asked = new AtomicInteger();

    /** @param failures by event id; null where it goes well */
    ScriptedProducer(Function<String, @Nullable RuntimeException> failures) {
        super(
                true,
                null,
                new StringSerializer(),
                AvroSerde.<SpecificRecord>inMemory().serializer());
        this.failures = failures;
    }

    EventProducer events() {
        return new EventProducer(new KafkaTemplate<>(() -> this), "/partner-service");
    }

    /** How many events it was asked to send. */
    int asked() {
        return asked.get();
    }

    List<String> sent() {
        return history().stream()
                .map(record -> EventFields.eventId(record.value()))
                .toList();
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<String, SpecificRecord> record, Callback callback) {
        asked.incrementAndGet();
        RuntimeException failure = failures.apply(EventFields.eventId(record.value()));
        if (failure == null) {
            return super.send(record, callback);
        }
        callback.onCompletion(null, failure);
        return CompletableFuture.failedFuture(failure);
    }

    @Override
    public void close(Duration timeout) {
        // a template closes it after each send
    }
}
