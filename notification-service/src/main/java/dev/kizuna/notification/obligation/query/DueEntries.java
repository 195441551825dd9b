package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.topology.DueEntry;
import dev.kizuna.notification.obligation.topology.DueIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/** The index by due time over several partitions, what is settled and what is not, as one; the earliest due comes first. */
final class DueEntries implements AutoCloseable {

    /** An entry, and whose promise it is. */
    record Found(DueEntry entry, Shelf shelf) {}

    private record Source(Shelf shelf, KeyValueIterator<Bytes, byte[]> entries) {}

    private record Head(Found found, Source source) {}

    private final List<Source> sources = new ArrayList<>();
    private final PriorityQueue<Head> heads = new PriorityQueue<>(
            Comparator.comparing((Head head) -> head.found().entry().dueAt())
                    .thenComparing(head -> head.found().entry().promise()));

    /** Adds the entries of a partition that are due from a time on and after a position, and before another time. */
    void add(Shelf shelf, boolean settled, DueRange range) {
        Bytes from = range.after() == null
                ? DueIndex.from(settled, range.from())
                : DueIndex.after(settled, range.after().dueAt(), range.after().promise());
        Bytes to = DueIndex.from(settled, range.before());
        if (from.compareTo(to) < 0) {
            var source = new Source(shelf, shelf.dueTimes(from, to));
            sources.add(source);
            advance(source);
        }
    }

    boolean hasNext() {
        return !heads.isEmpty();
    }

    Found next() {
        Head head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException();
        }
        advance(head.source());
        return head.found();
    }

    private void advance(Source source) {
        if (source.entries().hasNext()) {
            KeyValue<Bytes, byte[]> next = source.entries().next();
            heads.add(new Head(new Found(DueEntry.read(next.key, next.value), source.shelf()), source));
        }
    }

    @Override
    public void close() {
        sources.forEach(source -> source.entries().close());
    }
}
