package dev.kizuna.kit.outbox;

import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.CloudEventHeaders;
import dev.kizuna.schemas.record.EventFields;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/** Turns events into outbox entries: encoded when the command is carried out, so that publishing cannot fail on content. */
public final class OutboxEncoder {

    private final Serializer<SpecificRecord> serializer;
    private final String source;
    private final Supplier<Map<String, String>> moreHeaders;

    /** @param source CloudEvents source of the service */
    public OutboxEncoder(Serializer<SpecificRecord> serializer, String source) {
        this(serializer, source, Map::of);
    }

    /** @param moreHeaders what goes with the events of the command being carried out, such as its trace */
    OutboxEncoder(Serializer<SpecificRecord> serializer, String source, Supplier<Map<String, String>> moreHeaders) {
        this.serializer = serializer;
        this.source = source;
        this.moreHeaders = moreHeaders;
    }

    /** An event keyed by its partner. */
    public OutboxEntry encode(SpecificRecord event) {
        return encode(EventFields.partnerId(event), event);
    }

    /** An event of a compacted topic with its composite key. */
    public OutboxEntry encode(String key, SpecificRecord event) {
        String topic = Topics.of(event.getClass()).name();
        var headers = new RecordHeaders();
        CloudEventHeaders.write(headers, event, source);
        Map<String, String> texts = new TreeMap<>(moreHeaders.get());
        headers.forEach(header ->
                texts.put(header.key(), Objects.requireNonNull(CloudEventHeaders.read(headers, header.key()))));
        return new OutboxEntry(EventFields.eventId(event), topic, key, serializer.serialize(topic, event), texts);
    }

    /** A tombstone: what the compacted topic has under the key is erased. */
    public OutboxEntry erase(Topic topic, String key, String id) {
        return new OutboxEntry(id, topic.name(), key, null, moreHeaders.get());
    }
}
