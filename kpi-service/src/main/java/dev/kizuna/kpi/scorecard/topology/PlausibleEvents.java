package dev.kizuna.kpi.scorecard.topology;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/** Hands on what can be. All that counts stands behind it, so what cannot be is put aside once and counted nowhere. */
final class PlausibleEvents extends ContextualFixedKeyProcessor<String, SpecificRecord, SpecificRecord> {

    private final Plausibility plausibility;

    PlausibleEvents(Plausibility plausibility) {
        this.plausibility = plausibility;
    }

    @Override
    public void process(FixedKeyRecord<String, SpecificRecord> record) {
        @Nullable SpecificRecord event = record.value();
        if (event != null) {
            plausibility.check(event, record.timestamp());
        }
        context().forward(record);
    }
}
