package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.domain.ObligationId;
import dev.kizuna.notification.obligation.query.DueEntries.Found;
import dev.kizuna.notification.obligation.query.ObligationQuery.Order;
import dev.kizuna.notification.obligation.state.StoredObligation;
import dev.kizuna.notification.obligation.topology.DueEntry;
import dev.kizuna.notification.obligation.topology.DueIndex;
import dev.kizuna.notification.obligation.topology.PromiseKeys;
import dev.kizuna.notification.obligation.topology.StateMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * The promises of the partners whose partitions this instance has. What is asked for by due time is chosen in the index, and
 * only the promises that are shown are read.
 */
final class LocalObligations {

    private final Supplier<List<? extends Shelf>> shelves;

    LocalObligations(Supplier<List<? extends Shelf>> shelves) {
        this.shelves = shelves;
    }

    Optional<ObligationView> find(ObligationId id) {
        String key = PromiseKeys.of(id);
        return shelves.get().stream()
                .flatMap(shelf -> view(shelf, key).stream())
                .findFirst();
    }

    /** The first promises of a query, in its order: as many as a page has, and one more if there are more. */
    List<ObligationView> list(ObligationQuery query) {
        if (query.partnerId() != null) {
            return ofPartner(query);
        }
        if (query.order() == Order.DUE) {
            return byDueTime(query);
        }
        return query.isBoundByDueTime() ? boundByDueTime(query) : byKey(query);
    }

    /** Tallies of all promises that match, by group. */
    Map<String, Tally> tallies(SummaryQuery query) {
        Map<String, Tally> tallies = new HashMap<>();
        shelves.get().parallelStream()
                .map(shelf -> tallies(shelf, query))
                .toList()
                .forEach(part -> part.forEach((group, tally) ->
                        tallies.computeIfAbsent(group, _ -> Tally.empty()).add(tally)));
        return tallies;
    }

    private static Map<String, Tally> tallies(Shelf shelf, SummaryQuery query) {
        Map<String, Tally> tallies = new HashMap<>();
        for (boolean settled : new boolean[] {false, true}) {
            if (query.asksFor(settled)) {
                count(shelf, settled, query, tallies);
            }
        }
        return tallies;
    }

    private static void count(Shelf shelf, boolean settled, SummaryQuery query, Map<String, Tally> tallies) {
        try (KeyValueIterator<Bytes, byte[]> entries = shelf.dueTimes(DueIndex.begin(settled), DueIndex.end(settled))) {
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> next = entries.next();
                DueEntry entry = DueEntry.read(next.key, next.value);
                if (query.matches(entry)) {
                    tallies.computeIfAbsent(query.groupOf(entry), _ -> Tally.empty())
                            .add(entry);
                }
            }
        }
    }

    private List<ObligationView> byDueTime(ObligationQuery query) {
        List<ObligationView> first = new ArrayList<>();
        try (DueEntries entries = entries(query, query.dueRange())) {
            while (entries.hasNext() && first.size() <= query.limit()) {
                Found found = entries.next();
                if (query.mayMatch(found.entry())) {
                    view(found.shelf(), found.entry().promise())
                            .filter(query::matches)
                            .ifPresent(first::add);
                }
            }
        }
        return first;
    }

    /** By key, of what is due in a stretch of time. */
    private List<ObligationView> boundByDueTime(ObligationQuery query) {
        var first = new PriorityQueue<>(
                Comparator.comparing((Found found) -> found.entry().promise()).reversed());
        try (DueEntries entries = entries(query, query.dueRange())) {
            while (entries.hasNext()) {
                Found found = entries.next();
                if (query.mayMatch(found.entry()) && found.entry().promise().compareTo(query.after()) > 0) {
                    keepFirst(first, found, query.limit() + 1);
                }
            }
        }
        return first.stream()
                .flatMap(found -> view(found.shelf(), found.entry().promise()).stream())
                .filter(query::matches)
                .sorted(query.order().comparator())
                .toList();
    }

    private DueEntries entries(ObligationQuery query, DueRange range) {
        var entries = new DueEntries();
        try {
            for (Shelf shelf : shelves.get()) {
                for (boolean settled : new boolean[] {false, true}) {
                    if (query.asksFor(settled)) {
                        entries.add(shelf, settled, range);
                    }
                }
            }
            return entries;
        } catch (RuntimeException e) {
            entries.close();
            throw e;
        }
    }

    private List<ObligationView> byKey(ObligationQuery query) {
        List<ObligationView> all = new ArrayList<>();
        for (Shelf shelf : shelves.get()) {
            int taken = 0;
            try (var stored = shelf.obligations(query.after().isEmpty() ? null : query.after(), null)) {
                while (stored.hasNext() && taken <= query.limit()) {
                    Optional<ObligationView> view = view(stored.next()).filter(query::matches);
                    view.ifPresent(all::add);
                    taken += view.isPresent() ? 1 : 0;
                }
            }
        }
        return firstOf(all, query);
    }

    /** A partner's promises lie together in one partition. */
    private List<ObligationView> ofPartner(ObligationQuery query) {
        String partnerId = String.valueOf(query.partnerId());
        String begin = PromiseKeys.prefixOf(partnerId);
        boolean byKey = query.order() == Order.KEY;
        String from = byKey ? Collections.max(List.of(begin, query.after())) : begin;
        var first = new PriorityQueue<>(query.order().comparator().reversed());
        for (Shelf shelf : shelves.get()) {
            int taken = 0;
            try (var stored = shelf.obligations(from, PromiseKeys.endOf(partnerId))) {
                while (stored.hasNext() && !(byKey && taken > query.limit())) {
                    Optional<ObligationView> view = view(stored.next()).filter(query::matches);
                    if (view.isPresent()) {
                        taken++;
                        keepFirst(first, view.get(), query.limit() + 1);
                    }
                }
            }
        }
        return firstOf(new ArrayList<>(first), query);
    }

    private static <T> void keepFirst(PriorityQueue<T> first, T one, int most) {
        first.add(one);
        if (first.size() > most) {
            first.remove();
        }
    }

    private static List<ObligationView> firstOf(List<ObligationView> all, ObligationQuery query) {
        return all.stream()
                .sorted(query.order().comparator())
                .limit(query.limit() + 1L)
                .toList();
    }

    private static Optional<ObligationView> view(Shelf shelf, String key) {
        StoredObligation stored = shelf.obligation(key);
        return stored == null ? Optional.empty() : view(KeyValue.pair(key, stored));
    }

    private static Optional<ObligationView> view(KeyValue<String, StoredObligation> stored) {
        return PromiseKeys.parse(stored.key).map(id -> ObligationView.of(StateMapper.toDomain(id, stored.value)));
    }
}
