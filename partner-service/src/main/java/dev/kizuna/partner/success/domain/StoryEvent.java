package dev.kizuna.partner.success.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import org.jspecify.annotations.Nullable;

/** What happens with a success story. */
public sealed interface StoryEvent extends DomainEvent {

    String storyId();

    @Override
    default String subjectId() {
        return storyId();
    }

    /**
     * A success is to be written down. Happens again when an earlier win becomes known before it is published.
     *
     * @param keyPersonId whose success it is
     * @param dealId the deal it tells of
     */
    record Drafted(
            Occurrence occurrence,
            String partnerId,
            String storyId,
            @Nullable String keyPersonId,
            @Nullable String dealId)
            implements StoryEvent {}

    /**
     * A success was written down and shown to others.
     *
     * @param keyPersonId whose success it is
     * @param dealId the deal it tells of
     */
    record Published(
            Occurrence occurrence,
            String partnerId,
            String storyId,
            @Nullable String keyPersonId,
            @Nullable String dealId)
            implements StoryEvent {}

    /** It was given to another partner to repeat. */
    record Shared(Occurrence occurrence, String partnerId, String storyId, String toPartnerId) implements StoryEvent {}

    /**
     * A partner to whom it was given has received it.
     *
     * @param receivedBy the person who did
     */
    record Received(
            Occurrence occurrence,
            String partnerId,
            String storyId,
            String byPartnerId,
            @Nullable String receivedBy) implements StoryEvent {}

    /**
     * Another partner repeated the success.
     *
     * @param byPartnerId who repeated it
     * @param dealId the deal that shows it
     */
    record Replicated(
            Occurrence occurrence,
            String partnerId,
            String storyId,
            String byPartnerId,
            @Nullable String dealId) implements StoryEvent {}
}
