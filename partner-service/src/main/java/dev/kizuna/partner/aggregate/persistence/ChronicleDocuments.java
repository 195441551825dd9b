package dev.kizuna.partner.aggregate.persistence;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.History;
import org.bson.Document;

/** Chronicles as documents: their history, and what lists are filtered by. */
public abstract class ChronicleDocuments<S extends Chronicle<S, E>, E extends DomainEvent>
        implements DocumentMapper<S> {

    private final Making<S, E> making;

    /** How a chronicle is made of its history. */
    @FunctionalInterface
    protected interface Making<S, E extends DomainEvent> {
        S of(String id, String partnerId, History<E> history);
    }

    protected ChronicleDocuments(Making<S, E> making) {
        this.making = making;
    }

    @Override
    public final String id(S chronicle) {
        return chronicle.id();
    }

    @Override
    public final Document write(S chronicle) {
        var state = new Document("partnerId", chronicle.partnerId())
                .append("status", chronicle.status().name());
        addFilters(chronicle, state);
        return state.append("history", EventDocuments.write(chronicle.history(), this::event));
    }

    @Override
    public final S read(String id, Document state) {
        String partnerId = EventDocuments.text(state, "partnerId");
        return making.of(id, partnerId, EventDocuments.read(state, event -> event(event, id, partnerId)));
    }

    /** Adds what lists are filtered by besides partner and status. */
    protected void addFilters(S chronicle, Document state) {}

    /** An event as a document, begun by {@link EventDocuments#of}. */
    protected abstract Document event(E event);

    /** The event in a document. */
    protected abstract E event(Document event, String id, String partnerId);
}
