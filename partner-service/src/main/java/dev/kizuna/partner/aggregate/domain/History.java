package dev.kizuna.partner.aggregate.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Events in the order in which they happened, each once. The order and the number of times in which they became known
 * leave no trace, so late, repeated and swapped deliveries all end in the same history.
 */
public record History<E extends DomainEvent>(List<E> events) {

    private static final Comparator<DomainEvent> BY_TIME = Comparator.comparing(
                    (DomainEvent event) -> event.occurrence().at())
            .thenComparing(event -> event.occurrence().eventId());

    public History {
        events = events.stream().sorted(BY_TIME).toList();
    }

    /** A history of one event. */
    public static <E extends DomainEvent> History<E> of(E event) {
        return new History<>(List.of(event));
    }

    /** Nothing is known yet. */
    public static <E extends DomainEvent> History<E> none() {
        return new History<>(List.of());
    }

    /** This history and one event more, unless it is known already. */
    public History<E> with(E event) {
        String eventId = event.occurrence().eventId();
        if (events.stream().anyMatch(known -> known.occurrence().eventId().equals(eventId))) {
            return this;
        }
        List<E> more = new ArrayList<>(events);
        more.add(event);
        return new History<>(more);
    }

    /** The earliest event of a kind. */
    public <K> Optional<K> first(Class<K> kind) {
        return all(kind).stream().findFirst();
    }

    /** The latest event of a kind. */
    public <K> Optional<K> last(Class<K> kind) {
        List<K> all = all(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** All events of a kind. */
    public <K> List<K> all(Class<K> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
