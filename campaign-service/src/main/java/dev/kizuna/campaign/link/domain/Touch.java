package dev.kizuna.campaign.link.domain;

import dev.kizuna.campaign.aggregate.domain.Stamp;

/** A visit that counts. */
public record Touch(
        Stamp stamp, String touchId, String partnerId, String campaignId, String linkId, String journeyId) {}
