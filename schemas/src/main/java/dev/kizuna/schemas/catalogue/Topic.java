package dev.kizuna.schemas.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One topic of the catalogue.
 *
 * @param name its name, {@code context.subject}
 * @param key what a record's key is made of; it is, or begins with, the partner id, but for exchange rates, which
 *     concern all partners
 * @param eventTypes what may be on it
 * @param keeping how long records are kept
 * @param owner the service that writes it and creates it
 * @param openToOthers whether other systems may write it too, straight to Kafka or through the owner's HTTP API
 */
public record Topic(
        String name, String key, List<EventType> eventTypes, Keeping keeping, String owner, boolean openToOthers) {

    static final String DEAD_LETTER_SUFFIX = "-dlt";

    private static final Duration TOMBSTONES_ARE_KEPT = Duration.ofDays(7);
    private static final Duration DEAD_LETTERS_ARE_KEPT = Duration.ofDays(92);
    private static final Duration PERSONAL_DEAD_LETTERS_ARE_KEPT = Duration.ofDays(7);

    /** How records are kept. */
    public sealed interface Keeping {

        /**
         * Only the newest record of a key is kept; a tombstone removes it.
         *
         * @param within how long an older record may still be there before the broker has to look for it; zero where that
         *     does not matter
         */
        record Compacted(Duration within) implements Keeping {}

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
        return switch (keeping) {
            case Keeping.Compacted(Duration within) -> compacted(within);
            case Keeping.For(Duration retention) ->
                Map.of("cleanup.policy", "delete", "retention.ms", millis(retention));
            case Keeping.Forever _ -> Map.of("cleanup.policy", "delete", "retention.ms", "-1");
        };
    }

    /** The event type with this CloudEvents type, if it may be on this topic. */
    public Optional<EventType> eventType(String ceType) {
        return eventTypes.stream().filter(type -> type.ceType().equals(ceType)).findFirst();
    }

    private static Map<String, String> compacted(Duration within) {
        var configuration =
                new TreeMap<>(Map.of("cleanup.policy", "compact", "delete.retention.ms", millis(TOMBSTONES_ARE_KEPT)));
        if (!within.isZero()) {
            configuration.put("max.compaction.lag.ms", millis(within));
        }
        return Map.copyOf(configuration);
    }

    /** The configuration of {@link #deadLetters()}: what is personal is not kept longer there than in the topic. */
    public Map<String, String> deadLetterConfiguration() {
        boolean personal = keeping instanceof Keeping.Compacted(Duration within) && !within.isZero();
        return Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                millis(personal ? PERSONAL_DEAD_LETTERS_ARE_KEPT : DEAD_LETTERS_ARE_KEPT));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
