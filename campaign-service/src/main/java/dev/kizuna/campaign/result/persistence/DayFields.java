package dev.kizuna.campaign.result.persistence;

import dev.kizuna.campaign.result.domain.DayCard;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Decimal128;

/** A day in the document; names that come from outside are values and never field names. */
final class DayFields {

    private DayFields() {}

    static Document write(DayCard card) {
        return new Document("day", card.day().toString())
                .append("revision", card.revision())
                .append("counters", entries(card.counters(), Function.identity()))
                .append("sums", entries(card.sums(), Decimal128::new))
                .append("currency", card.currency())
                .append("unconverted", entries(card.unconverted(), Decimal128::new));
    }

    static DayCard read(String campaignId, String partnerId, Document day) {
        return new DayCard(
                campaignId,
                partnerId,
                LocalDate.parse(day.getString("day")),
                day.getLong("revision"),
                map(day, "counters", Long.class, Function.identity()),
                map(day, "sums", Decimal128.class, Decimal128::bigDecimalValue),
                day.getString("currency"),
                map(day, "unconverted", Decimal128.class, Decimal128::bigDecimalValue));
    }

    private static <V> List<Document> entries(Map<String, V> map, Function<V, ?> value) {
        return map.entrySet().stream()
                .map(entry -> new Document("name", entry.getKey()).append("value", value.apply(entry.getValue())))
                .toList();
    }

    private static <S, V> Map<String, V> map(Document day, String field, Class<S> stored, Function<S, V> value) {
        Map<String, V> map = new HashMap<>();
        for (Document entry : day.getList(field, Document.class)) {
            map.put(entry.getString("name"), value.apply(entry.get("value", stored)));
        }
        return map;
    }
}
