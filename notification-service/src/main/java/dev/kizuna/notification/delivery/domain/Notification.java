package dev.kizuna.notification.delivery.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be said; ids and figures only.
 *
 * @param matterId what it is about; a partner's messages about one matter are one message
 * @param revision a higher one replaces what was said before
 * @param channel null for the default one
 * @param locale BCP 47 tag
 * @param facts what the text is filled with
 */
public record Notification(
        String requestId,
        String partnerId,
        String matterId,
        long revision,
        Kind kind,
        @Nullable String obligationId,
        @Nullable String policy,
        @Nullable String subjectId,
        @Nullable String keyPersonId,
        @Nullable String recipientId,
        @Nullable String channel,
        String locale,
        Map<String, String> facts) {

    public Notification {
        facts = Map.copyOf(facts);
    }

    /** Names the matter among those of all partners. */
    public String key() {
        return partnerId + "/" + matterId;
    }
}
