package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Coded;

/** What a partner takes part in a campaign for. */
public enum ParticipantRole implements Coded {
    CO_HOST,
    SPEAKER,
    CONTENT,
    DISTRIBUTION,
    SPONSOR,
    RESELLER,
    REFERRAL
}
