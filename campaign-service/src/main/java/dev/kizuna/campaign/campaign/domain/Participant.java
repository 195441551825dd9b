package dev.kizuna.campaign.campaign.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner that takes part in a campaign which another one leads.
 *
 * @param leftAt since when it takes part no more, or null
 */
public record Participant(
        String partnerId,
        ParticipantRole role,
        Instant joinedAt,
        @Nullable Instant leftAt) {

    public boolean isPresent() {
        return leftAt == null;
    }

    Participant leaves(Instant at) {
        return new Participant(partnerId, role, joinedAt, at);
    }
}
