package dev.kizuna.dashboard.feed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An event as people read it, in no language yet.
 *
 * @param eventId its id
 * @param publishedAt when Kafka took it
 * @param occurredAt when it happened in the world
 * @param title key of what happened
 * @param parts what more is said, in order
 * @param place where it stands
 */
public record FeedItem(
        String eventId,
        Instant publishedAt,
        Instant occurredAt,
        String partnerId,
        Tone tone,
        String title,
        List<Part> parts,
        Place place) {

    /** Name of its kind, such as {@code InquiryReceived}. */
    public String type() {
        return title.split("\\.", -1)[1];
    }

    /** Whether it is good or bad news. */
    public enum Tone {
        NEUTRAL,
        GOOD,
        WARNING,
        BAD
    }

    /** A piece of a line. */
    public sealed interface Part {

        /** Said as it stands: ids, counts. */
        record Plain(String text) implements Part {}

        /** A word that each language has its own for. */
        record Word(String key) implements Part {}

        /** A phrase that each language has its own for, with something in it. */
        record Phrase(String key, String argument) implements Part {}

        /** A person of the partner. */
        record Person(String personId) implements Part {}

        /** An amount of money. */
        record Amount(BigDecimal amount, String currency) implements Part {}

        /** A moment, to be told in the partner's zone. */
        record Moment(Instant instant) implements Part {}
    }
}
