package dev.kizuna.campaign.link.domain;

import dev.kizuna.campaign.aggregate.domain.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A visit that counts.
 *
 * @param landingPageId the page it was sent to, if it is one that is kept
 * @param channel where the link was put, as a stable code
 */
public record Touch(
        Stamp stamp,
        String touchId,
        String partnerId,
        String campaignId,
        String linkId,
        @Nullable String landingPageId,
        String journeyId,
        String channel) {}
