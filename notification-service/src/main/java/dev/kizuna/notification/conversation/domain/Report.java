package dev.kizuna.notification.conversation.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service tells the others of a conversation: ids and times only. */
public sealed interface Report {

    String eventId();

    Instant at();

    String partnerId();

    /** The partner asked something. */
    record InquiryReceived(
            String eventId,
            Instant at,
            String partnerId,
            String inquiryId,
            @Nullable String keyPersonId,
            String channel)
            implements Report {}

    /** Somebody answered, or something did. */
    record InquiryAnswered(
            String eventId, Instant at, String partnerId, String inquiryId, String answeredBy, boolean automatic)
            implements Report {}

    /** Somebody takes care of a promise. */
    record Acknowledged(String eventId, Instant at, String partnerId, String obligationId, String by)
            implements Report {}

    /** Nobody is to be told of a promise before a time. */
    record Snoozed(String eventId, Instant at, String partnerId, String obligationId, Instant until, String by)
            implements Report {}

    /** Somebody else owes a promise now. */
    record HandedOver(String eventId, Instant at, String partnerId, String obligationId, String to, String by)
            implements Report {}

    /**
     * What keeps a promise was done.
     *
     * @param event kind of event that keeps it
     * @param fields of the event, beside id, time and partner
     */
    record Done(String eventId, Instant at, String partnerId, String event, Map<String, String> fields)
            implements Report {}

    /** The id of an event that follows from something that happened once: the same again is the same event. */
    static String id(String... origin) {
        return UUID.nameUUIDFromBytes(String.join("|", origin).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
