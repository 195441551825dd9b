package dev.kizuna.campaign.commission.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.commission.domain.Standings;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** The changes of a partner's standing as one document. */
public final class MongoStandings implements Standings {

    private static final String ID = "_id";
    private static final String CHANGES = "changes";

    private final MongoCollection<Document> standings;

    public MongoStandings(MongoDatabase documents) {
        this.standings = documents.getCollection("standings");
    }

    @Override
    public void note(String partnerId, Change change) {
        var document = new Document("eventId", change.eventId())
                .append("at", DocumentFields.date(change.at()))
                .append("suspended", change.suspended());
        standings.updateOne(
                new Document(ID, partnerId),
                new Document("$addToSet", new Document(CHANGES, document)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public List<Change> of(String partnerId) {
        Document found = standings.find(new Document(ID, partnerId)).first();
        return found == null
                ? List.of()
                : found.getList(CHANGES, Document.class).stream()
                        .map(change -> new Change(
                                change.getString("eventId"),
                                Objects.requireNonNull(DocumentFields.instant(change, "at")),
                                change.getBoolean("suspended", false)))
                        .sorted(Comparator.comparing(Change::at).thenComparing(Change::eventId))
                        .toList();
    }
}
