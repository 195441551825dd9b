package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Coded;

/** Why a campaign is changed or rests, as events may say it: the words about it stay in the campaign. */
public enum ReasonCode implements Coded {
    RESULTS,
    MARKET,
    PARTNER,
    BUDGET,
    CAPACITY,
    TECHNICAL,
    LEGAL,
    SEASON,
    OTHER
}
