package dev.kizuna.kpi.scorecard.persistence;

import static dev.kizuna.kpi.scorecard.persistence.CardDocuments.ID;
import static dev.kizuna.kpi.scorecard.persistence.CardDocuments.REVISION;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Cards in the collection {@code scorecards}, one document a partner, scope and day, and in {@code scopes}, one document
 * a scope, the months and partners for which there are cards, so that ranges can be read by their ids.
 */
public final class MongoScorecards implements Scorecards {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final String MONTHS = "months";
    private static final int MONTH_LENGTH = "yyyy-mm".length();
    private static final int IDS_AT_ONCE = 1_000;
    private static final int ATTEMPTS = 10;

    private final MongoCollection<Document> cards;
    private final MongoCollection<Document> scopes;

    public MongoScorecards(MongoDatabase database) {
        this.cards = database.getCollection("scorecards");
        this.scopes = database.getCollection("scopes");
        cards.createIndex(new Document(ID, 1).append(REVISION, 1), new IndexOptions().unique(true));
    }

    @Override
    public void store(Collection<DayScorecard> changed) {
        Collection<DayScorecard> left = changed;
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException(left.size() + " cards kept changing while they were stored");
            }
            Map<String, Long> revisions = revisionsOf(left);
            left = left.stream()
                    .filter(card -> revisions.getOrDefault(card.key(), 0L) < card.revision())
                    .toList();
            if (left.isEmpty() || write(left, revisions)) {
                return;
            }
        }
    }

    @Override
    public Optional<List<DayScorecard>> find(
            Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to) {
        Document known = scopes.find(new Document(ID, scopeKey(scope, scopeId))).first();
        if (known == null) {
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>();
        for (String entry : known.getList(MONTHS, String.class)) {
            YearMonth month = YearMonth.parse(entry.substring(0, MONTH_LENGTH));
            String partnerId = entry.substring(MONTH_LENGTH + 1);
            LocalDate first = from != null && from.isAfter(month.atDay(1)) ? from : month.atDay(1);
            LocalDate last = to != null && to.isBefore(month.atEndOfMonth()) ? to : month.atEndOfMonth();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                keys.add(DayScorecard.key(partnerId, scope, scopeId, day));
            }
        }
        List<DayScorecard> found = new ArrayList<>();
        for (List<String> some : inPieces(keys)) {
            cards.find(withIds(some)).map(CardDocuments::card).into(found);
        }
        found.sort(Comparator.comparing(DayScorecard::day).thenComparing(DayScorecard::partnerId));
        return Optional.of(found);
    }

    private Map<String, Long> revisionsOf(Collection<DayScorecard> wanted) {
        Map<String, Long> revisions = new HashMap<>();
        List<String> keys = wanted.stream().map(DayScorecard::key).toList();
        for (List<String> some : inPieces(keys)) {
            cards.find(withIds(some))
                    .projection(new Document(REVISION, 1))
                    .forEach(document -> revisions.put(document.getString(ID), document.getLong(REVISION)));
        }
        return revisions;
    }

    /** Writes cards over the revisions that were read; false when another writer came in between. */
    private boolean write(Collection<DayScorecard> newer, Map<String, Long> revisions) {
        List<DayScorecard> unknown = newer.stream()
                .filter(card -> !revisions.containsKey(card.key()))
                .toList();
        noteScopes(unknown);
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (DayScorecard card : newer) {
            Document document = CardDocuments.of(card);
            Long revision = revisions.get(card.key());
            writes.add(
                    revision == null
                            ? new InsertOneModel<>(document)
                            : new ReplaceOneModel<>(new Document(ID, card.key()).append(REVISION, revision), document));
        }
        try {
            var result = cards.bulkWrite(writes, UNORDERED);
            return result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException e) {
            boolean onlyOvertaken = e.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (onlyOvertaken && e.getWriteConcernError() == null) {
                return false;
            }
            throw e;
        }
    }

    /** Comes before the cards, so that none can be there and not be found. */
    private void noteScopes(List<DayScorecard> unknown) {
        Map<String, Set<String>> months = new LinkedHashMap<>();
        for (DayScorecard card : unknown) {
            months.computeIfAbsent(scopeKey(card.scope(), card.scopeId()), _ -> new HashSet<>())
                    .add(YearMonth.from(card.day()) + "/" + card.partnerId());
        }
        if (!months.isEmpty()) {
            List<UpdateOneModel<Document>> updates = new ArrayList<>();
            months.forEach((scope, entries) -> updates.add(new UpdateOneModel<>(
                    new Document(ID, scope),
                    new Document("$addToSet", new Document(MONTHS, new Document("$each", List.copyOf(entries)))),
                    new UpdateOptions().upsert(true))));
            scopes.bulkWrite(updates, UNORDERED);
        }
    }

    private static Document withIds(List<String> ids) {
        return new Document(ID, new Document("$in", ids));
    }

    private static String scopeKey(Scope scope, String scopeId) {
        return scope + "/" + scopeId;
    }

    private static List<List<String>> inPieces(List<String> ids) {
        List<List<String>> pieces = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += IDS_AT_ONCE) {
            pieces.add(ids.subList(start, Math.min(ids.size(), start + IDS_AT_ONCE)));
        }
        return pieces;
    }
}
