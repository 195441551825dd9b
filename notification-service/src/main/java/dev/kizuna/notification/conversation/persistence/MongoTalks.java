package dev.kizuna.notification.conversation.persistence;

import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.notification.conversation.domain.Place;
import dev.kizuna.notification.conversation.domain.Report;
import dev.kizuna.notification.conversation.domain.Talk;
import dev.kizuna.notification.conversation.domain.Talks;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Talks in MongoDB, a document a place; what is to be reported is in the same document until Kafka has it. */
public final class MongoTalks implements Talks {

    private final Aggregates aggregates;
    private final Function<Report, OutboxEntry> encoding;

    public MongoTalks(Aggregates aggregates, Function<Report, OutboxEntry> encoding) {
        this.aggregates = aggregates;
        this.encoding = encoding;
    }

    @Override
    public Optional<Talk> find(Place place) {
        return aggregates.find(place.key()).map(stored -> TalkDocuments.read(place, stored.state(), stored.version()));
    }

    @Override
    public boolean keep(Talk talk, List<Report> reports) {
        String id = talk.place().key();
        List<OutboxEntry> entries = reports.stream().map(encoding).toList();
        return talk.version() == 1
                ? aggregates.insert(id, TalkDocuments.write(talk), null, entries) instanceof Aggregates.Created.Now
                : aggregates.replace(id, talk.version() - 1, TalkDocuments.write(talk), entries);
    }
}
