package dev.kizuna.notification.obligation.topology;

import dev.kizuna.notification.policy.domain.PartnerEvent;
import dev.kizuna.schemas.record.EventFields;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Any event of the catalogue, with its fields by name, so that a new policy needs no code. */
record AvroPartnerEvent(SpecificRecord event) implements PartnerEvent {

    @Override
    public String type() {
        return event.getSchema().getName();
    }

    @Override
    public String eventId() {
        return EventFields.eventId(event);
    }

    @Override
    public Instant occurredAt() {
        return EventFields.occurredAt(event);
    }

    @Override
    public String partnerId() {
        return EventFields.partnerId(event);
    }

    @Override
    public @Nullable Object field(String name) {
        Schema.Field field = event.getSchema().getField(name);
        return field == null ? null : event.get(field.pos());
    }
}
