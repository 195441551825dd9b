package dev.kizuna.partner.success.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.success.domain.StoryEvent.Published;
import dev.kizuna.partner.success.domain.StoryEvent.Replicated;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A success of one partner, told so that others repeat it. */
public record Story(String id, String partnerId, History<StoryEvent> history) implements Chronicle<Story, StoryEvent> {

    /** How far a story is. */
    public enum Status {
        /** A replication was reported, but not yet the story itself. */
        UNHEARD,
        PUBLISHED,
        REPLICATED
    }

    /** A story of which nothing is known yet. */
    public static Story unheard(String storyId, String partnerId) {
        return new Story(storyId, partnerId, History.none());
    }

    public Optional<Published> published() {
        return history.first(Published.class);
    }

    public List<Replicated> replications() {
        return history.all(Replicated.class);
    }

    public Status status() {
        if (!begun()) {
            return Status.UNHEARD;
        }
        return replications().isEmpty() ? Status.PUBLISHED : Status.REPLICATED;
    }

    /** Another partner repeats the success. */
    public Decision<Story> replicate(Occurrence occurrence, String byPartnerId, @Nullable String dealId) {
        if (byPartnerId.equals(partnerId)) {
            return Decision.invalid("byPartnerId", "is the partner whose success it is; others replicate it");
        }
        return happens(new Replicated(occurrence, partnerId, id, byPartnerId, dealId));
    }

    @Override
    public boolean begun() {
        return published().isPresent();
    }

    @Override
    public Story with(StoryEvent event) {
        return new Story(id, partnerId, history.with(event));
    }
}
