package dev.kizuna.schemas.record;

import dev.kizuna.schemas.catalogue.Topics;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 attributes as Kafka headers, in the binary mode of its Kafka protocol binding.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">binding</a>
 */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String CONTENT_TYPE = "content-type";

    private CloudEventHeaders() {}

    /**
     * Sets the attributes of an event, replacing those that are there; all others stay.
     *
     * @throws IllegalArgumentException when the record is no event of the catalogue
     */
    public static void write(Headers headers, SpecificRecord event, String source) {
        String type = Topics.typeOf(event.getClass()).ceType();
        set(headers, SPEC_VERSION, "1.0");
        set(headers, ID, EventFields.eventId(event));
        set(headers, TYPE, type);
        set(headers, SOURCE, source);
        set(headers, SUBJECT, EventFields.partnerId(event));
        set(headers, TIME, DateTimeFormatter.ISO_INSTANT.format(EventFields.occurredAt(event)));
        set(headers, CONTENT_TYPE, "application/avro");
    }

    /** The value of a header as text, or null where it is absent. */
    public static @Nullable String read(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
