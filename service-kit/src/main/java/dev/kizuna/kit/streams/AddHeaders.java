package dev.kizuna.kit.streams;

import dev.kizuna.kit.kafka.Edition;
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
    private final Edition edition;

    AddHeaders(String source, Clock clock, Edition edition) {
        this.source = source;
        this.clock = clock;
        this.edition = edition;
    }

    @Override
    public void process(FixedKeyRecord<String, SpecificRecord> record) {
        var headers = new RecordHeaders();
        SpecificRecord event = edition.told(record.value());
        CloudEventHeaders.write(headers, event, source);
        context().forward(record.withValue(event).withHeaders(headers).withTimestamp(clock.millis()));
    }
}
