package dev.kizuna.kit.kafka;

import dev.kizuna.schemas.record.CloudEventHeaders;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record that could be read.
 *
 * @param key its key: the partner id, or a composite key that begins with it; empty when it had none
 * @param event the event, or null for a tombstone on a compacted topic
 */
public record ReceivedEvent(
        String topic,
        int partition,
        long offset,
        String key,
        @Nullable SpecificRecord event,
        Headers headers) {

    /** CloudEvents source, or an empty text where the writer gave none. */
    public String source() {
        String source = CloudEventHeaders.read(headers, CloudEventHeaders.SOURCE);
        return source == null ? "" : source;
    }
}
