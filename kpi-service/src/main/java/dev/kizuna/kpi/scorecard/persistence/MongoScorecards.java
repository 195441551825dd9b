package dev.kizuna.kpi.scorecard.persistence;

import static dev.kizuna.kpi.scorecard.persistence.CardDocuments.AS_OF;
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
import dev.kizuna.kpi.scorecard.domain.PublishedScorecards;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.time.Duration;
import java.time.Instant;
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
 * Cards in the collection {@code scorecards}, one document a partner, scope and day; what they were at the turn of each
 * step in {@code scorecard-history}, one document a card; and in {@code scopes}, one document a scope, the months and
 * partners for which there are cards, so that ranges can be read by their ids.
 */
public final class MongoScorecards implements PublishedScorecards {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final String MONTHS = "months";
    private static final int MONTH_LENGTH = "yyyy-mm".length();
    private static final int ATTEMPTS = 10;

    private final MongoCollection<Document> cards;
    private final CardHistory history;
    private final MongoCollection<Document> scopes;
    private final Versions versions;

    /**
     * The cards in a database.
     *
     * @param step cards are kept as they were at the turn of each
     * @param kept how long they are kept so
     */
    public MongoScorecards(MongoDatabase database, Duration step, Duration kept) {
        this.cards = database.getCollection("scorecards");
        this.history = new CardHistory(database.getCollection("scorecard-history"), kept);
        this.scopes = database.getCollection("scopes");
        this.versions = new Versions(step);
        cards.createIndex(new Document(ID, 1).append(REVISION, 1), new IndexOptions().unique(true));
    }

    /** The newest version of a card that is known, and where it stands. */
    private record Known(long revision, Instant asOf) {}

    @Override
    public void store(Collection<DayScorecard> changed) {
        Map<String, List<DayScorecard>> left = byKey(changed);
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException(left.size() + " cards kept changing while they were stored");
            }
            Map<String, Known> known = knownOf(left.keySet());
            left = newer(left, known);
            if (left.isEmpty()) {
                return;
            }
            keepReplaced(left, known);
            if (write(left.values().stream().map(List::getLast).toList(), known)) {
                return;
            }
        }
    }

    @Override
    public Optional<List<DayScorecard>> find(
            Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to, Instant asOf) {
        List<String> keys = new ArrayList<>();
        boolean known = false;
        for (Document each : known(scope, scopeId)) {
            known = true;
            addKeys(keys, each, from, to);
        }
        if (!known) {
            return Optional.empty();
        }
        List<DayScorecard> found = new ArrayList<>();
        List<String> changedSince = new ArrayList<>();
        for (var some : ManyIds.in(cards, keys)) {
            some.map(CardDocuments::card).forEach(card -> {
                if (card.asOf().isAfter(asOf)) {
                    changedSince.add(card.key());
                } else {
                    found.add(card);
                }
            });
        }
        found.addAll(history.at(changedSince, asOf));
        found.sort(Comparator.comparing(DayScorecard::day).thenComparing(DayScorecard::partnerId));
        return Optional.of(found);
    }

    /** The months of a scope; those of all partners for the total. */
    private Iterable<Document> known(Scope scope, String scopeId) {
        return scopes.find(
                scope == Scope.TOTAL
                        ? new Document(ID, new Document("$regex", "^" + Scope.PARTNER + "/"))
                        : new Document(ID, scopeKey(scope, scopeId)));
    }

    private static void addKeys(List<String> keys, Document known, @Nullable LocalDate from, @Nullable LocalDate to) {
        String id = known.getString(ID);
        int end = id.indexOf('/');
        Scope scope = Scope.valueOf(id.substring(0, end));
        String scopeId = id.substring(end + 1);
        for (String entry : known.getList(MONTHS, String.class)) {
            YearMonth month = YearMonth.parse(entry.substring(0, MONTH_LENGTH));
            String partnerId = entry.substring(MONTH_LENGTH + 1);
            LocalDate first = from != null && from.isAfter(month.atDay(1)) ? from : month.atDay(1);
            LocalDate last = to != null && to.isBefore(month.atEndOfMonth()) ? to : month.atEndOfMonth();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                keys.add(DayScorecard.key(partnerId, scope, scopeId, day));
            }
        }
    }

    private static Map<String, List<DayScorecard>> byKey(Collection<DayScorecard> changed) {
        Map<String, List<DayScorecard>> byKey = new LinkedHashMap<>();
        changed.forEach(card ->
                byKey.computeIfAbsent(card.key(), _ -> new ArrayList<>()).add(card));
        byKey.values().forEach(cards -> cards.sort(Comparator.comparingLong(DayScorecard::revision)));
        return byKey;
    }

    private static Map<String, List<DayScorecard>> newer(
            Map<String, List<DayScorecard>> changed, Map<String, Known> known) {
        Map<String, List<DayScorecard>> newer = new LinkedHashMap<>();
        changed.forEach((key, cards) -> {
            Known before = known.get(key);
            List<DayScorecard> after = cards.stream()
                    .filter(card -> before == null || card.revision() > before.revision())
                    .toList();
            if (!after.isEmpty()) {
                newer.put(key, after);
            }
        });
        return newer;
    }

    private Map<String, Known> knownOf(Collection<String> keys) {
        Map<String, Known> known = new HashMap<>();
        for (var some : ManyIds.in(cards, keys)) {
            some.projection(new Document(REVISION, 1).append(AS_OF, 1))
                    .forEach(document -> known.put(
                            document.getString(ID),
                            new Known(
                                    document.getLong(REVISION),
                                    document.getDate(AS_OF).toInstant())));
        }
        return known;
    }

    /** Comes before the cards are replaced, so that none is lost. */
    private void keepReplaced(Map<String, List<DayScorecard>> newer, Map<String, Known> known) {
        List<String> held = newer.entrySet().stream()
                .filter(entry -> {
                    Known before = known.get(entry.getKey());
                    return before != null
                            && versions.heldAtATurn(
                                    before.asOf(), entry.getValue().getFirst().asOf());
                })
                .map(Map.Entry::getKey)
                .toList();
        Map<String, List<Document>> worthKeeping = new LinkedHashMap<>();
        for (var some : ManyIds.in(cards, held)) {
            some.forEach(document -> worthKeeping
                    .computeIfAbsent(document.getString(ID), _ -> new ArrayList<>())
                    .add(document));
        }
        newer.forEach((key, cards) -> versions.atTurns(cards, DayScorecard::asOf)
                .forEach(card -> worthKeeping
                        .computeIfAbsent(key, _ -> new ArrayList<>())
                        .add(CardDocuments.of(card))));
        history.keep(worthKeeping);
    }

    /** Writes cards over the revisions that were read; false when another writer came in between. */
    private boolean write(Collection<DayScorecard> newer, Map<String, Known> known) {
        List<DayScorecard> unknown =
                newer.stream().filter(card -> !known.containsKey(card.key())).toList();
        noteScopes(unknown);
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (DayScorecard card : newer) {
            Document document = CardDocuments.of(card);
            Known before = known.get(card.key());
            writes.add(
                    before == null
                            ? new InsertOneModel<>(document)
                            : new ReplaceOneModel<>(
                                    new Document(ID, card.key()).append(REVISION, before.revision()), document));
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

    private static String scopeKey(Scope scope, String scopeId) {
        return scope + "/" + scopeId;
    }
}
