package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Coded;

/** Why a deliverable is not waited for any more. */
public enum WithdrawalReason implements Coded {
    NOT_NEEDED,
    REPLACED,
    POSTPONED,
    CAMPAIGN_CHANGED,
    PARTICIPANT_LEFT,
    OTHER
}
