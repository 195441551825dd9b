package dev.kizuna.campaign.aggregate.persistence;

import com.mongodb.client.model.Indexes;
import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.Aggregates.Created;
import dev.kizuna.kit.outbox.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates of one kind as documents.
 *
 * @param <T> the aggregate
 * @param <E> its events
 */
public class MongoKeeping<T, E> implements Keeping<T, E> {

    private static final String ID = "_id";
    private static final String STATE = "state.";

    private final Aggregates aggregates;
    private final DocumentMapper<T> mapper;
    private final Function<E, OutboxEntry> encoding;

    /** @param encoding how an event becomes what is published */
    public MongoKeeping(Aggregates aggregates, DocumentMapper<T> mapper, Function<E, OutboxEntry> encoding) {
        this.aggregates = aggregates;
        this.mapper = mapper;
        this.encoding = encoding;
    }

    @Override
    public final Optional<Kept<T>> find(String id) {
        return aggregates.find(id).map(this::kept);
    }

    @Override
    public final Addition<T> add(T aggregate, Creation creation, List<E> events) {
        String id = mapper.id(aggregate);
        return switch (aggregates.insert(id, mapper.write(aggregate), creation, encoded(events))) {
            case Created.Now() -> new Addition.Added<>(new Kept<>(aggregate, 1));
            case Created.Before(var stored) -> new Addition.Added<>(kept(stored));
            case Created.Taken _ -> new Addition.Taken<>(id);
            case Created.KeyReused() -> new Addition.KeyReused<>();
        };
    }

    @Override
    public final boolean replace(T aggregate, long version, List<E> events) {
        return aggregates.replace(mapper.id(aggregate), version, mapper.write(aggregate), encoded(events));
    }

    /** Makes lists by this field of the state cheap. */
    protected final void index(String field) {
        aggregates.collection().createIndex(Indexes.ascending(STATE + field, ID));
    }

    /** Those with these values, in the order of their ids; absent values do not restrict. */
    protected final List<Kept<T>> page(List<Having> values, String after, int limit) {
        var filter = new Document();
        values.stream()
                .filter(having -> having.value != null)
                .forEach(having -> filter.append(having.field, having.value));
        return pageOf(filter, after, limit);
    }

    /**
     * Those whose state is so, in the order of their ids.
     *
     * @param state conditions by field of the state
     */
    protected final List<Kept<T>> pageOf(Document state, String after, int limit) {
        var filter = new Document(ID, new Document("$gt", after));
        state.forEach((field, condition) -> filter.append(STATE + field, condition));
        var found = new ArrayList<Kept<T>>();
        aggregates
                .collection()
                .find(filter)
                .sort(new Document(ID, 1))
                .limit(limit)
                .forEach(document -> found.add(kept(Aggregates.stored(document))));
        return found;
    }

    /** All that a query over the documents finds, in no order. */
    protected final List<Kept<T>> all(Document filter) {
        var found = new ArrayList<Kept<T>>();
        aggregates.collection().find(filter).forEach(document -> found.add(kept(Aggregates.stored(document))));
        return found;
    }

    /** A value that a field of the state must have; null for any. */
    public record Having(String field, @Nullable Object value) {}

    private Kept<T> kept(Aggregates.Stored stored) {
        return new Kept<>(mapper.read(stored.id(), stored.state()), stored.version());
    }

    private List<OutboxEntry> encoded(List<E> events) {
        return events.stream().map(encoding).toList();
    }
}
