package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Coded;

/** What is done in a phase. */
public enum PhaseKind implements Coded {
    PREPARATION,
    PRODUCTION,
    ANNOUNCEMENT,
    RUN,
    FOLLOW_UP,
    REVIEW
}
