package dev.kizuna.notification.policy.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as policies see it: a name and fields to be asked for by name. */
public interface PartnerEvent {

    /** Simple name of its kind, such as {@code InquiryReceived}. */
    String type();

    String eventId();

    /** When it happened in the world. */
    Instant occurredAt();

    String partnerId();

    /** The value of a field; null where the kind has no such field or the event leaves it out. */
    @Nullable
    Object field(String name);

    /** The value of a field as text. */
    default @Nullable String text(String name) {
        Object value = field(name);
        return value == null ? null : value.toString();
    }
}
