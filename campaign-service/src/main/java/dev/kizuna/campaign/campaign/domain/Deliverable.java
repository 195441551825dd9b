package dev.kizuna.campaign.campaign.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that one side promised to deliver.
 *
 * @param kind webinar, podcast, newsletter, landing-page, white-paper ...
 * @param ownerId who promised
 * @param deliveredAt when it was there, or null
 */
public record Deliverable(
        String id,
        String kind,
        String ownerId,
        Instant dueAt,
        @Nullable Instant deliveredAt) {

    boolean promisesTheSameAs(Deliverable other) {
        return kind.equals(other.kind) && ownerId.equals(other.ownerId) && dueAt.equals(other.dueAt);
    }

    Deliverable deliveredAt(Instant at) {
        return new Deliverable(id, kind, ownerId, dueAt, at);
    }
}
