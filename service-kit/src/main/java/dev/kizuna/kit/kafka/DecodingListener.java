package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Decodes a poll's records and hands them on together; a record that cannot be processed becomes a dead letter, alone.
 * Dead letters are written last, when nothing can fail any more that would bring the whole poll again, and them with it.
 */
final class DecodingListener implements BatchMessageListener<byte[], byte[]> {

    private static final Logger log = LoggerFactory.getLogger(DecodingListener.class);

    private final String group;
    private final Deserializer<SpecificRecord> deserializer;
    private final Predicate<Headers> wanted;
    private final EventHandler handler;
    private final KafkaTemplate<byte[], byte[]> deadLetters;
    private final MeterRegistry meters;
    private final BooleanSupplier running;

    private record Decoded(ConsumerRecord<byte[], byte[]> raw, ReceivedEvent event) {}

    private record Failed(ConsumerRecord<byte[], byte[]> raw, RuntimeException failure) {}

    /**
     * @param wanted tells by its headers whether a record is decoded at all
     * @param running false from the moment this consumer is to stop: what fails then is left for the next start
     */
    DecodingListener(
            String group,
            Deserializer<SpecificRecord> deserializer,
            Predicate<Headers> wanted,
            EventHandler handler,
            KafkaTemplate<byte[], byte[]> deadLetters,
            MeterRegistry meters,
            BooleanSupplier running) {
        this.group = group;
        this.deserializer = deserializer;
        this.wanted = wanted;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.meters = meters;
        this.running = running;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Decoded> decoded = new ArrayList<>(records.size());
        List<Failed> failed = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> raw : records) {
            if (!wanted.test(raw.headers())) {
                continue;
            }
            try {
                decoded.add(new Decoded(raw, decode(raw)));
            } catch (RuntimeException e) {
                failed.add(new Failed(raw, unlessPassing(e)));
            }
        }
        handle(decoded, failed);
        bury(failed);
    }

    private void handle(List<Decoded> decoded, List<Failed> failed) {
        if (decoded.isEmpty()) {
            return;
        }
        try {
            handler.handle(decoded.stream().map(Decoded::event).toList());
        } catch (RuntimeException e) {
            RuntimeException staying = unlessPassing(e);
            if (decoded.size() == 1) {
                failed.add(new Failed(decoded.getFirst().raw, staying));
            } else {
                decoded.forEach(each -> handle(List.of(each), failed));
            }
        }
    }

    private RuntimeException unlessPassing(RuntimeException failure) {
        if (Recoverable.isPassing(failure) || !running.getAsBoolean()) {
            throw failure;
        }
        return failure;
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

    private void bury(List<Failed> failed) {
        CompletableFuture.allOf(failed.stream().map(this::bury).toArray(CompletableFuture[]::new))
                .join();
        failed.forEach(each -> meters.counter("kizuna.dead.letters", "topic", each.raw.topic(), "consumer", group)
                .increment());
    }

    private CompletableFuture<?> bury(Failed each) {
        ConsumerRecord<byte[], byte[]> raw = each.raw;
        log.warn(
                "{} cannot process {}-{}@{}: {}",
                group,
                raw.topic(),
                raw.partition(),
                raw.offset(),
                each.failure.toString());
        var origin = new DeadLetters.Origin(raw.topic(), raw.partition(), raw.offset(), raw.timestamp());
        return deadLetters.send(DeadLetters.of(origin, raw.key(), raw.value(), raw.headers(), each.failure, group));
    }
}
