package dev.kizuna.campaign.campaign.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rest of a campaign.
 *
 * @param resumedAt when it went on, or null
 * @param resumedBecause why it went on, if that was said
 */
public record Pause(
        Instant at,
        Because because,
        @Nullable Instant resumedAt,
        @Nullable String resumedBecause) {

    Pause resumed(Instant when, @Nullable String why) {
        return new Pause(at, because, when, why);
    }
}
