package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.util.List;
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
 * @param step of the ladder, from 1 on; 0 for what is none
 * @param role in which the recipient is told
 * @param threadOf matter under whose message it is put; null for none
 * @param direct whether the recipient is told in person
 * @param medium null where the recipient or the channel decides
 * @param deliverFrom before when it is not delivered; null for at once
 * @param actions what the recipient can do from the message
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
        Map<String, String> facts,
        int step,
        String role,
        @Nullable String threadOf,
        boolean direct,
        @Nullable String medium,
        @Nullable Instant deliverFrom,
        List<String> actions) {

    public Message {
        facts = Map.copyOf(facts);
        actions = List.copyOf(actions);
    }
}
