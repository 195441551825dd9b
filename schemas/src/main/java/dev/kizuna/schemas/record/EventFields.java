package dev.kizuna.schemas.record;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** Reads the three fields with which every event begins. */
public final class EventFields {

    private static final int EVENT_ID = 0;
    private static final int OCCURRED_AT = 1;
    private static final int PARTNER_ID = 2;

    private EventFields() {}

    /** Id of the event: the same id is the same event. */
    public static String eventId(SpecificRecord event) {
        return (String) event.get(EVENT_ID);
    }

    /** When it happened in the world. */
    public static Instant occurredAt(SpecificRecord event) {
        return (Instant) event.get(OCCURRED_AT);
    }

    /** The partner concerned. */
    public static String partnerId(SpecificRecord event) {
        return (String) event.get(PARTNER_ID);
    }
}
