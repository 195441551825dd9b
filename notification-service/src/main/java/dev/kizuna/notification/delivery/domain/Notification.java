package dev.kizuna.notification.delivery.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to be said; ids and figures only.
 *
 * @param matterId what it is about; a partner's messages about one matter are one message
 * @param revision a higher one replaces what was said before
 * @param at when the reason for it arose
 * @param step of the ladder, from 1 on; 0 for what is no step
 * @param threadOf matter under whose message this one is put
 * @param deliverFrom end of quiet hours; it is not said before
 * @param actions what the reader can do from the message: done, acknowledge, snooze, hand-over
 * @param locale BCP 47 tag
 * @param facts what the text is filled with
 */
public record Notification(
        String requestId,
        String partnerId,
        String matterId,
        long revision,
        Kind kind,
        Instant at,
        About about,
        Audience audience,
        int step,
        @Nullable String threadOf,
        @Nullable Instant deliverFrom,
        List<String> actions,
        String locale,
        Map<String, String> facts) {

    public Notification {
        actions = List.copyOf(actions);
        facts = Map.copyOf(facts);
    }

    /** What it concerns. */
    public record About(
            @Nullable String obligationId,
            @Nullable String policy,
            @Nullable String subjectId,
            @Nullable String keyPersonId) {}

    /**
     * Who is to hear of it.
     *
     * @param role owner, manager or executive
     * @param direct whether the recipient is told in person, and not in the partner's channel
     * @param medium null for the recipient's choice, or Slack
     * @param channel the partner's Slack channel; null for the default one
     */
    public record Audience(
            @Nullable String recipientId,
            @Nullable String role,
            boolean direct,
            @Nullable String medium,
            @Nullable String channel) {}

    /** Names the matter among those of all partners. */
    public String key() {
        return partnerId + "/" + matterId;
    }

    /** Key of the matter under which this one is put; null where it stands alone. */
    public @Nullable String threadKey() {
        return threadOf == null ? null : partnerId + "/" + threadOf;
    }

    /** The same for every try of this revision, so that whoever gets it twice can tell. */
    public UUID idempotencyKey() {
        return UUID.nameUUIDFromBytes((key() + "#" + revision).getBytes(StandardCharsets.UTF_8));
    }
}
