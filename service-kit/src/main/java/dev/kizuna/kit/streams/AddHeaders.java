package dev.kizuna.kit.streams;

import dev.kizuna.schemas.record.CloudEventHeaders;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Replaces the headers that came with the cause by those of the event that goes out, and its time by that of publishing. The
 * context has a time too, but one that is only taken now and then: by it a breach could be published before it was due.
 */
final class AddHeaders extends ContextualFixedKeyProcessor<String, SpecificRecord, SpecificRecord> {

    private final String source;
    private final Clock clock;

    AddHeaders(String source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public void process(FixedKeyRecord<String, SpecificRecord> record) {
        var headers = new RecordHeaders();
        CloudEventHeaders.write(headers, record.value(), source);
        context().forward(record.withHeaders(headers).withTimestamp(clock.millis()));
    }
}
