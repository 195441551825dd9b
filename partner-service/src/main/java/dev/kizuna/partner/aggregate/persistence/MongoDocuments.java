package dev.kizuna.partner.aggregate.persistence;

import com.mongodb.client.model.Indexes;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Addition;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.NamedPerson;
import dev.kizuna.partner.aggregate.domain.PersonalData;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.aggregate.domain.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;

/** A collection of aggregates in MongoDB; the port of each feature extends it with a mapper of its own. */
public abstract class MongoDocuments<T> implements Documents<T>, PersonalData {

    private static final String ID = "_id";
    private static final String STATE = "state.";

    private final Aggregates aggregates;
    private final OutboxEvents outbox;
    private final DocumentMapper<T> mapper;

    /** @param indexed fields of the state by which lists are filtered */
    protected MongoDocuments(Aggregates aggregates, OutboxEvents outbox, DocumentMapper<T> mapper, String... indexed) {
        this.aggregates = aggregates;
        this.outbox = outbox;
        this.mapper = mapper;
        for (String field : indexed) {
            aggregates.collection().createIndex(Indexes.ascending(STATE + field, ID));
        }
    }

    @Override
    public Optional<Versioned<T>> find(String id) {
        return aggregates.find(id).map(this::versioned);
    }

    @Override
    public Addition<T> add(T value, RequestMark mark, List<? extends DomainEvent> events) {
        var created = aggregates.insert(
                mapper.id(value), mapper.write(value), new Creation(mark.key(), mark.fingerprint()), entries(events));
        return switch (created) {
            case Aggregates.Created.Now _ -> new Addition.Now<>();
            case Aggregates.Created.Before(var stored) -> new Addition.Before<>(versioned(stored));
            case Aggregates.Created.Taken(var stored) -> new Addition.Taken<>(versioned(stored));
            case Aggregates.Created.KeyReused _ -> new Addition.KeyReused<>();
        };
    }

    @Override
    public boolean replace(T value, long version, List<? extends DomainEvent> events) {
        return aggregates.replace(mapper.id(value), version, mapper.write(value), entries(events));
    }

    @Override
    public List<Versioned<T>> select(Selection selection) {
        var filter = new Document();
        selection.equal().forEach((field, value) -> filter.append(STATE + field, value));
        selection
                .containing()
                .forEach((field, text) -> filter.append(STATE + field, Pattern.compile(Pattern.quote(text))));
        selection.atMost().forEach((field, value) -> filter.append(STATE + field, new Document("$lte", value)));
        if (!selection.after().isEmpty()) {
            filter.append(ID, new Document("$gt", selection.after()));
        }
        List<Versioned<T>> selected = new ArrayList<>();
        aggregates
                .collection()
                .find(filter)
                .sort(new Document(ID, 1))
                .limit(selection.limit())
                .forEach(found -> selected.add(versioned(Aggregates.stored(found))));
        return selected;
    }

    /**
     * A port's own query.
     *
     * @param limit most that are wanted; 0 for all
     */
    protected final List<T> query(Document filter, Document order, int limit) {
        List<T> found = new ArrayList<>();
        aggregates
                .collection()
                .find(filter)
                .sort(order)
                .limit(limit)
                .forEach(document ->
                        found.add(versioned(Aggregates.stored(document)).value()));
        return found;
    }

    @Override
    public List<Reference> about(NamedPerson person) {
        var people = new PeopleInDocuments(mapper.texts(), person);
        String kind = aggregates.collection().getNamespace().getCollectionName();
        List<Reference> found = new ArrayList<>();
        aggregates.collection().find().forEach(document -> {
            var stored = Aggregates.stored(document);
            List<Mention> mentions = stored.id().equals(person.personId())
                    ? List.of(new Mention("", PeopleInDocuments.plain(stored.state())))
                    : people.mentions(stored.state());
            if (!mentions.isEmpty()) {
                found.add(new Reference(kind, stored.id(), stored.state().getString("partnerId"), mentions));
            }
        });
        return found;
    }

    @Override
    public void forget(NamedPerson person) {
        if (mapper.texts().isEmpty()) {
            return;
        }
        var people = new PeopleInDocuments(mapper.texts(), person);
        List<String> naming = new ArrayList<>();
        aggregates.collection().find().forEach(document -> {
            var stored = Aggregates.stored(document);
            if (!people.withoutNames(stored.state()).equals(stored.state())) {
                naming.add(stored.id());
            }
        });
        naming.forEach(id -> forget(id, people));
    }

    private void forget(String id, PeopleInDocuments people) {
        Optional<Aggregates.Stored> present = aggregates.find(id);
        while (present.isPresent()) {
            var seen = present.get();
            if (aggregates.replace(id, seen.version(), people.withoutNames(seen.state()), List.of())) {
                return;
            }
            present = aggregates.find(id);
        }
    }

    /** The collection, for a port's own queries. */
    protected final Aggregates aggregates() {
        return aggregates;
    }

    private Versioned<T> versioned(Aggregates.Stored stored) {
        return new Versioned<>(mapper.read(stored.id(), stored.state()), stored.version());
    }

    private List<OutboxEntry> entries(List<? extends DomainEvent> events) {
        return events.stream().map(outbox::entry).toList();
    }
}
