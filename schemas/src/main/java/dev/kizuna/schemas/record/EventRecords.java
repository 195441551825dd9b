package dev.kizuna.schemas.record;

import dev.kizuna.schemas.catalogue.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes the producer record of an event: topic and key by the catalogue, CloudEvents headers, time of publishing left to Kafka. */
public final class EventRecords {

    private EventRecords() {}

    /** A record keyed by the partner. */
    public static ProducerRecord<String, SpecificRecord> of(SpecificRecord event, String source) {
        return of(EventFields.partnerId(event), event, source);
    }

    /** A record of a compacted topic, with its composite key. */
    public static ProducerRecord<String, SpecificRecord> of(String key, SpecificRecord event, String source) {
        var record = new ProducerRecord<String, SpecificRecord>(
                Topics.of(event.getClass()).name(), key, event);
        CloudEventHeaders.write(record.headers(), event, source);
        return record;
    }
}
