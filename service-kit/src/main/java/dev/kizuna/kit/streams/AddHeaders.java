package dev.kizuna.kit.streams;

import dev.kizuna.schemas.record.CloudEventHeaders;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Replaces the headers that came with the cause by those of the event that goes out. */
final class AddHeaders extends ContextualFixedKeyProcessor<String, SpecificRecord, SpecificRecord> {

    private final String source;

    AddHeaders(String source) {
        this.source = source;
    }

    @Override
    public void process(FixedKeyRecord<String, SpecificRecord> record) {
        var headers = new RecordHeaders();
        CloudEventHeaders.write(headers, record.value(), source);
        context()
                .forward(record.withHeaders(headers)
                        .withTimestamp(Math.max(0, context().currentSystemTimeMs())));
    }
}
