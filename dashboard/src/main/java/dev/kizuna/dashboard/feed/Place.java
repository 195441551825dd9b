package dev.kizuna.dashboard.feed;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a record stands in Kafka, written as services log it: {@code partner.engagement-3@1042}. */
public record Place(String topic, int partition, long offset) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9._-]{1,249})-(\\d{1,6})@(\\d{1,18})");

    /** The place behind a text; nothing where it is none. */
    public static Optional<Place> parse(String text) {
        var found = WRITTEN.matcher(text);
        return found.matches()
                ? Optional.of(
                        new Place(found.group(1), Integer.parseInt(found.group(2)), Long.parseLong(found.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
