package dev.kizuna.dashboard.system.messaging;

import dev.kizuna.dashboard.event.messaging.RecordReader;
import dev.kizuna.dashboard.feed.Place;
import dev.kizuna.dashboard.feed.messaging.ReadingBack;
import dev.kizuna.dashboard.feed.messaging.ReadingBack.Stretch;
import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Problem;
import dev.kizuna.dashboard.system.Letters;
import dev.kizuna.kit.kafka.DeadLetters;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Component;

/**
 * Reads dead letters, and sends them again byte for byte. What is only kept in its newest version is never sent again:
 * that could bring back what was replaced or erased since.
 */
@Component
class KafkaLetters implements Letters {

    /** Says of a record which letter it was; one for each time it was sent again. */
    static final String SENT_AGAIN = "sent-again";

    private static final Logger log = LoggerFactory.getLogger(KafkaLetters.class);
    private static final String OURS = "dlt-";
    private static final long OF_A_PARTITION = 100;
    private static final int SHOWN = 50;
    private static final long PATIENCE_SECONDS = 10;

    private final ReadingBack kafka;
    private final RecordReader reader;
    private final KafkaTemplate<byte[], byte[]> sender;

    KafkaLetters(ReadingBack kafka, RecordReader reader, KafkaTemplate<byte[], byte[]> sender) {
        this.kafka = kafka;
        this.reader = reader;
        this.sender = sender;
    }

    @Override
    public Answer<Box> newest(String topic) {
        return kafka.ask(consumer -> {
            List<TopicPartition> partitions = Topics.all().stream()
                    .flatMap(each -> ReadingBack.partitions(consumer, each.deadLetters()).stream())
                    .toList();
            List<Stretch> stretches = ReadingBack.last(consumer, partitions, OF_A_PARTITION);
            var first = consumer.beginningOffsets(partitions);
            List<String> cut = stretches.stream()
                    .filter(each -> each.from() > ReadingBack.at(first, each.partition()))
                    .map(each -> each.partition().topic())
                    .toList();
            var records = ReadingBack.read(consumer, stretches);
            List<Count> counts = Topics.all().stream()
                    .map(Topic::deadLetters)
                    .map(each -> new Count(
                            each,
                            (int) records.stream()
                                    .filter(record -> record.topic().equals(each))
                                    .count(),
                            cut.contains(each)))
                    .filter(count -> count.letters() > 0)
                    .toList();
            return new Answer.Got<>(new Box(
                    counts,
                    records.stream()
                            .filter(record -> topic.isEmpty() || record.topic().equals(topic))
                            .sorted(Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
                                    .reversed())
                            .limit(SHOWN)
                            .map(this::letter)
                            .toList()));
        });
    }

    @Override
    public Answer<Place> sendAgain(Place letter) {
        boolean known = Topics.all().stream().map(Topic::deadLetters).anyMatch(letter.topic()::equals);
        if (!known) {
            return new Answer.Absent<>();
        }
        return kafka.<ProducerRecord<byte[], byte[]>>ask(consumer -> again(consumer, letter))
                .then(this::send);
    }

    private Answer<ProducerRecord<byte[], byte[]>> again(Consumer<byte[], byte[]> consumer, Place letter) {
        var record = ReadingBack.at(consumer, new TopicPartition(letter.topic(), letter.partition()), letter.offset());
        if (record == null) {
            return new Answer.Absent<>();
        }
        Place origin = origin(record.headers()).orElse(null);
        String refusal = refusal(origin);
        if (origin == null || refusal != null) {
            return new Answer.Refused<>(new Problem(refusal, null, null, List.of()));
        }
        boolean there = ReadingBack.partitions(consumer, origin.topic())
                .contains(new TopicPartition(origin.topic(), origin.partition()));
        var again =
                new ProducerRecord<>(origin.topic(), there ? origin.partition() : null, record.key(), record.value());
        record.headers().forEach(header -> {
            if (!header.key().startsWith(OURS)) {
                again.headers().add(header);
            }
        });
        again.headers().add(SENT_AGAIN, letter.toString().getBytes(StandardCharsets.UTF_8));
        return new Answer.Got<>(again);
    }

    private Answer<Place> send(ProducerRecord<byte[], byte[]> record) {
        try {
            SendResult<byte[], byte[]> sent = sender.send(record).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var at = sent.getRecordMetadata();
            return new Answer.Got<>(new Place(at.topic(), at.partition(), at.offset()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Away<>("Kafka");
        } catch (ExecutionException | TimeoutException | KafkaException | org.springframework.kafka.KafkaException e) {
            log.warn("A dead letter cannot be sent again: {}", e.toString());
            return new Answer.Away<>("Kafka");
        }
    }

    private Letter letter(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        Place origin = origin(headers).orElse(null);
        List<String> before = new ArrayList<>();
        StreamSupport.stream(headers.headers(SENT_AGAIN).spliterator(), false)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .forEach(before::add);
        return new Letter(
                new Place(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                text(headers, DeadLetters.CAUSE),
                text(headers, DeadLetters.DETAIL),
                origin,
                number(headers, DeadLetters.TIMESTAMP)
                        .map(Instant::ofEpochMilli)
                        .orElse(null),
                text(headers, DeadLetters.CONSUMER),
                reader.full(record),
                before,
                refusal(origin));
    }

    private static @Nullable String refusal(@Nullable Place origin) {
        if (origin == null) {
            return "no-origin";
        }
        Topic topic = Topics.named(origin.topic()).orElse(null);
        if (topic == null) {
            return "unknown-topic";
        }
        return topic.keeping() instanceof Topic.Keeping.Compacted ? "compacted" : null;
    }

    private static Optional<Place> origin(Headers headers) {
        String topic = text(headers, DeadLetters.TOPIC);
        return topic.isEmpty()
                ? Optional.empty()
                : number(headers, DeadLetters.PARTITION)
                        .flatMap(partition -> number(headers, DeadLetters.OFFSET)
                                .map(offset -> new Place(topic, partition.intValue(), offset)));
    }

    private static Optional<Long> number(Headers headers, String name) {
        try {
            return Optional.of(Long.parseLong(text(headers, name)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String text(Headers headers, String name) {
        String text = CloudEventHeaders.read(headers, name);
        return text == null ? "" : text;
    }
}
