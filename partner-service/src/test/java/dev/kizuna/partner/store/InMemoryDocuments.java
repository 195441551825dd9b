package dev.kizuna.partner.store;

import dev.kizuna.partner.aggregate.domain.Addition;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.aggregate.domain.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A store without a store, for tests of use cases; it keeps the same contract. */
public class InMemoryDocuments<T> implements Documents<T> {

    private final Function<T, String> id;
    private final Function<T, Map<String, String>> fields;
    private final TreeMap<String, Versioned<T>> documents = new TreeMap<>();
    private final Map<String, RequestMark> marks = new HashMap<>();
    private final List<DomainEvent> told = new ArrayList<>();

    /** @param fields value by field by which lists can be filtered */
    public InMemoryDocuments(Function<T, String> id, Function<T, Map<String, String>> fields) {
        this.id = id;
        this.fields = fields;
    }

    /** All events in the order in which they were written. */
    public synchronized List<DomainEvent> told() {
        return List.copyOf(told);
    }

    @Override
    public synchronized Optional<Versioned<T>> find(String key) {
        return Optional.ofNullable(documents.get(key));
    }

    @Override
    public synchronized Addition<T> add(T value, RequestMark mark, List<? extends DomainEvent> events) {
        var present = documents.get(id.apply(value));
        if (present != null) {
            var first = marks.get(id.apply(value));
            if (mark.key() == null || !mark.key().equals(first.key())) {
                return new Addition.Taken<>(present);
            }
            return mark.equals(first) ? new Addition.Before<>(present) : new Addition.KeyReused<>();
        }
        documents.put(id.apply(value), new Versioned<>(value, 1));
        marks.put(id.apply(value), mark);
        told.addAll(events);
        return new Addition.Now<>();
    }

    @Override
    public synchronized boolean replace(T value, long version, List<? extends DomainEvent> events) {
        var present = documents.get(id.apply(value));
        if (present == null || present.version() != version) {
            return false;
        }
        documents.put(id.apply(value), new Versioned<>(value, version + 1));
        told.addAll(events);
        return true;
    }

    @Override
    public synchronized List<Versioned<T>> select(Selection selection) {
        return documents.tailMap(selection.after(), false).values().stream()
                .filter(found -> selection.equal().entrySet().stream()
                        .allMatch(wanted -> wanted.getValue()
                                .equals(fields.apply(found.value()).get(wanted.getKey()))))
                .filter(found -> selection.containing().entrySet().stream()
                        .allMatch(wanted -> String.valueOf(
                                        fields.apply(found.value()).get(wanted.getKey()))
                                .contains(wanted.getValue())))
                .filter(found -> selection.atMost().entrySet().stream()
                        .allMatch(most -> Optional.ofNullable(
                                        fields.apply(found.value()).get(most.getKey()))
                                .filter(value -> value.compareTo(most.getValue()) <= 0)
                                .isPresent()))
                .limit(selection.limit())
                .toList();
    }
}
