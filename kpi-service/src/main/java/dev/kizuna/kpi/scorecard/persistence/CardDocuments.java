package dev.kizuna.kpi.scorecard.persistence;

import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;

/** Maps cards to documents and back. Names that come from outside are values and never field names. */
final class CardDocuments {

    static final String ID = "_id";
    static final String REVISION = "revision";
    static final String AS_OF = "asOf";

    private CardDocuments() {}

    static Document of(DayScorecard card) {
        return new Document(ID, card.key())
                .append(REVISION, card.revision())
                .append("scope", card.scope().name())
                .append("scopeId", card.scopeId())
                .append("partnerId", card.partnerId())
                .append("day", card.day().toString())
                .append("timeZone", card.timeZone())
                .append(AS_OF, Date.from(card.asOf()))
                .append("counters", entries(card.counters(), Function.identity()))
                .append("sums", entries(card.sums(), Decimal128::new))
                .append("currency", card.currency())
                .append("unconverted", entries(card.unconverted(), Decimal128::new))
                .append("sketches", entries(card.sketches(), Binary::new))
                .append(
                        "sources",
                        card.sources().stream()
                                .map(source -> new Document("topic", source.topic())
                                        .append("partition", source.partition())
                                        .append("offset", source.offset()))
                                .toList())
                .append("promises", entries(card.promises(), Function.identity()))
                .append("provisional", card.provisional());
    }

    static DayScorecard card(Document document) {
        return new DayScorecard(
                Scope.valueOf(document.getString("scope")),
                document.getString("scopeId"),
                document.getString("partnerId"),
                LocalDate.parse(document.getString("day")),
                document.getString("timeZone"),
                document.getLong(REVISION),
                document.getDate(AS_OF).toInstant(),
                map(document, "counters", Long.class, Function.identity()),
                map(document, "sums", Decimal128.class, Decimal128::bigDecimalValue),
                document.getString("currency"),
                map(document, "unconverted", Decimal128.class, Decimal128::bigDecimalValue),
                map(document, "sketches", Binary.class, Binary::getData),
                document.getList("sources", Document.class).stream()
                        .map(source -> new Source(
                                source.getString("topic"), source.getInteger("partition"), source.getLong("offset")))
                        .toList(),
                map(document, "promises", Long.class, Function.identity()),
                document.getBoolean("provisional", false));
    }

    private static <V> List<Document> entries(Map<String, V> map, Function<V, ?> value) {
        return map.entrySet().stream()
                .map(entry -> new Document("name", entry.getKey()).append("value", value.apply(entry.getValue())))
                .toList();
    }

    /** A field that is missing was unknown to the release that wrote the document. */
    private static <S, V> Map<String, V> map(Document document, String field, Class<S> stored, Function<S, V> value) {
        Map<String, V> map = new HashMap<>();
        for (Document entry : document.getList(field, Document.class, List.of())) {
            map.put(entry.getString("name"), value.apply(entry.get("value", stored)));
        }
        return map;
    }
}
