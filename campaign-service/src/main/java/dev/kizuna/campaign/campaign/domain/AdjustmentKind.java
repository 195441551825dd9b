package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Coded;

/** What an adjustment changes. */
public enum AdjustmentKind implements Coded {
    TARGETS,
    BUDGET,
    SCHEDULE,
    MESSAGE,
    LANDING_PAGE,
    CHANNEL,
    AUDIENCE,
    OFFER,
    PROCESS
}
