package dev.kizuna.kit.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The right to publish an aggregate's entries, kept in its document so that it binds all instances. It is a time by
 * which it ends, so that it dies with its holder; clocks of instances may differ by less than its slack.
 */
final class Lease {

    static final Duration LENGTH = Duration.ofSeconds(15);

    /** The longest that sending one entry may take; what is sent later could meet another holder. */
    static final Duration LONGEST_SEND = Duration.ofSeconds(8);

    private static final Duration SLACK = Duration.ofSeconds(2);

    private final AggregateDocuments documents;
    private final Clock clock;
    private final String id;
    private final Document leased;
    private final long until;
    private final long since;
    private int published;

    /** What becomes of the lease when something is left in the outbox. */
    enum Next {
        GO_ON,
        /** Anybody may take it at once. */
        RELEASE,
        /** It is left to run out: what is wrong will not have passed in a moment. */
        POSTPONE
    }

    /**
     * A lease that is being written.
     *
     * @param until when it ends, in milliseconds since 1970
     * @param since when it began, by the clock for durations
     */
    record Term(AggregateDocuments documents, Clock clock, long until, long since) {

        static Term of(AggregateDocuments documents, Clock clock) {
            return new Term(documents, clock, clock.millis() + LENGTH.toMillis(), System.nanoTime());
        }

        /** @param leased the document as it is after the write */
        Lease lease(Document leased) {
            return new Lease(documents, clock, leased, until, since);
        }
    }

    private Lease(AggregateDocuments documents, Clock clock, Document leased, long until, long since) {
        this.documents = documents;
        this.clock = clock;
        this.id = leased.getString(AggregateDocuments.ID);
        this.leased = leased;
        this.until = until;
        this.since = since;
    }

    /** The lease of an aggregate, or null when nothing waits there or another holds it. */
    static @Nullable Lease take(AggregateDocuments documents, Clock clock, String id) {
        while (true) {
            Term term = Term.of(documents, clock);
            Document seen = documents.find(id);
            if (seen == null || AggregateDocuments.entries(seen).isEmpty() || isHeld(seen, clock)) {
                return null;
            }
            if (documents.lease(seen, term.until)) {
                return term.lease(afterWrite(seen, term.until));
            }
        }
    }

    /** One that ends much later than a lease taken now was given by a clock that has been set back since. */
    static boolean isHeld(Document document, Clock clock) {
        long until = document.getLong(AggregateDocuments.LEASE_UNTIL);
        long now = clock.millis();
        return until > now && until <= now + LENGTH.plus(SLACK).toMillis();
    }

    /** The next entry to send, or null when the lease is too short for another or nothing is left. */
    @Nullable
    OutboxEntry next() {
        List<Document> entries = AggregateDocuments.entries(leased);
        boolean lasts = System.nanoTime() - since
                < LENGTH.minus(LONGEST_SEND).minus(SLACK).toNanos();
        return lasts && published < entries.size() ? OutboxEntry.from(entries.get(published)) : null;
    }

    void published() {
        published++;
    }

    /** Takes what was published out of the document, and gives the lease with which to go on, if that is what is next. */
    @Nullable
    Lease settle(Next next) {
        Document seen = leased;
        while (seen != null && seen.getLong(AggregateDocuments.LEASE_UNTIL) == until) {
            long since = System.nanoTime();
            List<Document> entries = AggregateDocuments.entries(seen);
            List<Document> left = new ArrayList<>(entries.subList(published, entries.size()));
            boolean keep = next != Next.RELEASE && !left.isEmpty();
            long newUntil = keep ? Math.max(until + 1, clock.millis() + LENGTH.toMillis()) : 0;
            if (documents.settle(seen, left, newUntil)) {
                return keep && next == Next.GO_ON
                        ? new Lease(
                                documents,
                                clock,
                                afterWrite(seen, newUntil).append(AggregateDocuments.OUTBOX, left),
                                newUntil,
                                since)
                        : null;
            }
            seen = documents.find(id);
        }
        return null;
    }

    /** What a document looks like to the next writer once the lease was written. */
    static Document afterWrite(Document seen, long until) {
        return AggregateDocuments.afterWrite(seen).append(AggregateDocuments.LEASE_UNTIL, until);
    }
}
