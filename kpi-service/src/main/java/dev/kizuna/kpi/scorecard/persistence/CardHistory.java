package dev.kizuna.kpi.scorecard.persistence;

import static dev.kizuna.kpi.scorecard.persistence.CardDocuments.AS_OF;
import static dev.kizuna.kpi.scorecard.persistence.CardDocuments.ID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** What cards were: one document a card with the versions of it that are worth keeping. */
final class CardHistory {

    private static final BulkWriteOptions ORDERED = new BulkWriteOptions().ordered(true);
    private static final String VERSIONS = "versions";

    private final MongoCollection<Document> history;
    private final Duration kept;

    /** @param kept versions that are so much older than a new one are let go */
    CardHistory(MongoCollection<Document> history, Duration kept) {
        this.history = history;
        this.kept = kept;
    }

    /** Adds versions by card; one that is there already is not added again. */
    void keep(Map<String, List<Document>> versions) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        versions.forEach((key, documents) -> {
            var oldest =
                    Date.from(documents.getLast().getDate(AS_OF).toInstant().minus(kept));
            writes.add(new UpdateOneModel<>(
                    new Document(ID, key),
                    new Document("$addToSet", new Document(VERSIONS, new Document("$each", documents))),
                    new UpdateOptions().upsert(true)));
            writes.add(new UpdateOneModel<>(
                    new Document(ID, key),
                    new Document("$pull", new Document(VERSIONS, new Document(AS_OF, new Document("$lt", oldest))))));
        });
        if (!writes.isEmpty()) {
            history.bulkWrite(writes, ORDERED);
        }
    }

    /** The cards as they were at a time; those that were not there yet are left out. */
    List<DayScorecard> at(Collection<String> keys, Instant time) {
        List<DayScorecard> found = new ArrayList<>();
        for (var some : ManyIds.in(history, keys)) {
            some.forEach(document -> at(document, time).ifPresent(found::add));
        }
        return found;
    }

    private static Optional<DayScorecard> at(Document versions, Instant time) {
        return versions.getList(VERSIONS, Document.class).stream()
                .map(CardDocuments::card)
                .filter(version -> !version.asOf().isAfter(time))
                .max(Comparator.comparingLong(DayScorecard::revision));
    }
}
