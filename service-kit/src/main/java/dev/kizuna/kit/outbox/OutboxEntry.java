package dev.kizuna.kit.outbox;

import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits in its aggregate's document for Kafka, already in the bytes that will be sent.
 *
 * @param id the event's id, or the key for a tombstone
 * @param value null for a tombstone
 */
public record OutboxEntry(String id, String topic, String key, byte @Nullable [] value, Map<String, String> headers) {

    Document toDocument() {
        return new Document("id", id)
                .append("topic", topic)
                .append("key", key)
                .append("value", value == null ? null : new Binary(value))
                .append("headers", new Document(new TreeMap<>(headers)));
    }

    static OutboxEntry from(Document document) {
        Binary value = document.get("value", Binary.class);
        var headers = new TreeMap<String, String>();
        document.get("headers", new Document()).forEach((name, text) -> headers.put(name, String.valueOf(text)));
        return new OutboxEntry(
                document.getString("id"),
                document.getString("topic"),
                document.getString("key"),
                value == null ? null : value.getData(),
                headers);
    }
}
