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
