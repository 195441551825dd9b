package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be said. Ids and figures only; names are put in by who delivers it.
 *
 * @param matterId one message a matter: a higher revision replaces what was said before
 * @param kind BREACH, PRAISE ...
 * @param at when the reason for it arose
 * @param obligationId the promise concerned; null for a notice
 * @param recipientId who must hear of it; null while nobody is known to own it
 * @param channel null for the default one
 * @param facts what the text is filled with
 */
public record Message(
        String partnerId,
        String matterId,
        long revision,
        String kind,
        Instant at,
        @Nullable String obligationId,
        @Nullable String policy,
        String subjectId,
        @Nullable String keyPersonId,
        @Nullable String recipientId,
        @Nullable String channel,
        String locale,
        Map<String, String> facts) {

    public Message {
        facts = Map.copyOf(facts);
    }
}
