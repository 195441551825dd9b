package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.catalogue.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Makes dead letters: key, value and headers as they came, and headers that say where from and why. */
public final class DeadLetters {

    /** Class of the failure. */
    public static final String CAUSE = "dlt-cause";
    /** What was wrong, in words. */
    public static final String DETAIL = "dlt-detail";

    public static final String TOPIC = "dlt-topic";
    public static final String PARTITION = "dlt-partition";
    public static final String OFFSET = "dlt-offset";
    /** Kafka's timestamp of the record, in milliseconds since 1970. */
    public static final String TIMESTAMP = "dlt-timestamp";
    /** Consumer group or Streams application that could not process it. */
    public static final String CONSUMER = "dlt-consumer";

    private static final String SUFFIX = "-dlt";
    private static final int LONGEST_DETAIL = 1_000;

    private DeadLetters() {}

    /**
     * Where a record came from.
     *
     * @param timestamp Kafka's, in milliseconds since 1970
     */
    public record Origin(String topic, int partition, long offset, long timestamp) {}

    /** The dead letter of a record. */
    public static ProducerRecord<byte[], byte[]> of(
            Origin origin,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers,
            Throwable failure,
            String consumer) {
        var letter = new ProducerRecord<byte[], byte[]>(topicOf(origin.topic), origin.partition, key, value);
        headers.forEach(letter.headers()::add);
        Throwable cause = rootOf(failure);
        put(letter, CAUSE, cause.getClass().getName());
        put(letter, DETAIL, detail(cause));
        put(letter, TOPIC, origin.topic);
        put(letter, PARTITION, Integer.toString(origin.partition));
        put(letter, OFFSET, Long.toString(origin.offset));
        put(letter, TIMESTAMP, Long.toString(origin.timestamp));
        put(letter, CONSUMER, consumer);
        return letter;
    }

    /** The dead-letter topic of a topic. */
    public static String topicOf(String topic) {
        return dev.kizuna.schemas.catalogue.Topics.named(topic)
                .map(Topic::deadLetters)
                .orElse(topic + SUFFIX);
    }

    /** The failure that says most: a refusal to read names what is wrong, below it is only how that was noticed. */
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (!(root instanceof SerializationException) && root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String detail(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.length() <= LONGEST_DETAIL ? message : message.substring(0, LONGEST_DETAIL);
    }

    private static void put(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
