package dev.kizuna.dashboard.event;

import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.dashboard.feed.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that is in it and round it.
 *
 * @param place where it stands
 * @param publishedAt when Kafka took it
 * @param key as text
 * @param headers in their order
 * @param raw its bytes
 * @param schemaId under which the registry has its schema; absent where the bytes name none
 * @param read what could be read; absent where nothing could
 */
public record EventInFull(
        Place place,
        Instant publishedAt,
        String key,
        List<Header> headers,
        RawBytes raw,
        @Nullable Integer schemaId,
        @Nullable Read read) {

    /** A header as text. */
    public record Header(String name, String value) {}

    /**
     * What the bytes say.
     *
     * @param line as it stands in lists
     * @param schema full name of the record
     */
    public record Read(FeedItem line, String schema, List<Field> fields) {}

    /** A field by the name it has in the schema. */
    public record Field(String name, Value value) {}

    /** What stands in a field. */
    public sealed interface Value {

        /** Nothing. */
        record Absent() implements Value {}

        /** Words, ids, codes. */
        record Text(String text) implements Value {}

        /** Counts and ratios, as decimal number. */
        record Number(String text) implements Value {}

        /** Yes or no. */
        record Flag(boolean set) implements Value {}

        /** A moment. */
        record Moment(Instant instant) implements Value {}

        /** A local day. */
        record Day(LocalDate date) implements Value {}

        /** An amount of money. */
        record Amount(BigDecimal amount, String currency) implements Value {}

        /** Several. */
        record Several(List<Value> values) implements Value {}

        /** A record within the record, or a map. */
        record Group(List<Field> fields) implements Value {}
    }

    /** The text of a field at the top. */
    Optional<String> text(String name) {
        return fields().filter(field -> field.name.equals(name))
                .flatMap(field -> field.value instanceof Value.Text(var text) ? Stream.of(text) : Stream.empty())
                .findFirst();
    }

    /** All ids at the top, whatever they are of. */
    List<String> ids() {
        return fields().filter(field -> field.name.endsWith("Id") && !field.name.equals("partnerId"))
                .flatMap(field -> field.value instanceof Value.Text(var text) ? Stream.of(text) : Stream.empty())
                .toList();
    }

    private Stream<Field> fields() {
        return read == null ? Stream.empty() : read.fields.stream();
    }
}
