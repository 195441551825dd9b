package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchMessageListener;

/** Decodes a poll's records and hands them on together; a record that cannot be processed becomes a dead letter, alone. */
final class DecodingListener implements BatchMessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(DecodingListener.class);

    private final String group;
    private final Deserializer<SpecificRecord> deserializer;
    private final EventHandler handler;
    private final KafkaTemplate<byte[], byte[]> deadLetters;
    private final MeterRegistry meters;

    private record Decoded(ConsumerRecord<byte[], byte[]> raw, ReceivedEvent event) {}

    DecodingListener(
            String group,
            Deserializer<SpecificRecord> deserializer,
            EventHandler handler,
            KafkaTemplate<byte[], byte[]> deadLetters,
            MeterRegistry meters) {
        this.group = group;
        this.deserializer = deserializer;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Decoded> decoded = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> raw : records) {
            try {
                decoded.add(new Decoded(raw, decode(raw)));
            } catch (SerializationException e) {
                bury(raw, e);
            }
        }
        List<ReceivedEvent> events = decoded.stream().map(Decoded::event).toList();
        if (events.isEmpty()) {
            return;
        }
        try {
            handler.handle(events);
        } catch (RuntimeException e) {
            if (Recoverable.isPassing(e)) {
                throw e;
            }
            oneByOne(decoded);
        }
    }

    private void oneByOne(List<Decoded> decoded) {
        for (Decoded each : decoded) {
            try {
                handler.handle(List.of(each.event));
            } catch (RuntimeException e) {
                if (Recoverable.isPassing(e)) {
                    throw e;
                }
                bury(each.raw, e);
            }
        }
    }

    private ReceivedEvent decode(ConsumerRecord<byte[], byte[]> raw) {
        SpecificRecord event = deserializer.deserialize(raw.topic(), raw.value());
        if (event == null && !isCompacted(raw.topic())) {
            throw new SerializationException("A record of " + raw.topic() + " must have a value");
        }
        String key = raw.key() == null ? "" : new String(raw.key(), StandardCharsets.UTF_8);
        return new ReceivedEvent(raw.topic(), raw.partition(), raw.offset(), key, event, raw.headers());
    }

    private static boolean isCompacted(String topic) {
        return Topics.named(topic)
                .map(Topic::keeping)
                .filter(Topic.Keeping.Compacted.class::isInstance)
                .isPresent();
    }

    private void bury(ConsumerRecord<byte[], byte[]> raw, RuntimeException failure) {
        log.warn(
                "{} cannot process {}-{}@{}: {}",
                group,
                raw.topic(),
                raw.partition(),
                raw.offset(),
                failure.toString());
        var origin = new DeadLetters.Origin(raw.topic(), raw.partition(), raw.offset(), raw.timestamp());
        deadLetters
                .send(DeadLetters.of(origin, raw.key(), raw.value(), raw.headers(), failure, group))
                .join();
        meters.counter("kizuna.dead.letters", "topic", raw.topic(), "consumer", group)
                .increment();
    }
}
