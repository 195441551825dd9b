package dev.kizuna.schemas.catalogue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One topic of the catalogue.
 *
 * @param name its name, {@code context.subject}
 * @param key what a record's key is made of; it is, or begins with, the partner id
 * @param eventTypes what may be on it
 * @param keeping how long records are kept
 * @param owner the service that writes it and creates it
 * @param openToOthers whether other systems may write it too, straight to Kafka or through the owner's HTTP API
 */
public record Topic(
        String name, String key, List<EventType> eventTypes, Keeping keeping, String owner, boolean openToOthers) {

    static final String DEAD_LETTER_SUFFIX = "-dlt";

    /** How records are kept. */
    public sealed interface Keeping {

        /** Only the newest record of a key is kept; a tombstone removes it. */
        record Compacted() implements Keeping {}

        /** Everything is kept for this long, counted from publishing. */
        record For(Duration retention) implements Keeping {}

        /** Everything is kept for ever, so that figures and promises can be rebuilt. */
        record Forever() implements Keeping {}
    }

    /** Where records of this topic go that could not be processed. */
    public String deadLetters() {
        return name + DEAD_LETTER_SUFFIX;
    }

    /** The topic's configuration in Kafka's own property names. */
    public Map<String, String> configuration() {
        var configuration = new LinkedHashMap<String, String>();
        configuration.put("cleanup.policy", keeping instanceof Keeping.Compacted ? "compact" : "delete");
        switch (keeping) {
            case Keeping.Compacted _ -> configuration.put("delete.retention.ms", millis(Duration.ofDays(7)));
            case Keeping.For(Duration retention) -> configuration.put("retention.ms", millis(retention));
            case Keeping.Forever _ -> configuration.put("retention.ms", "-1");
        }
        return configuration;
    }

    /** The event type with this CloudEvents type, if it may be on this topic. */
    public Optional<EventType> eventType(String ceType) {
        return eventTypes.stream().filter(type -> type.ceType().equals(ceType)).findFirst();
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
