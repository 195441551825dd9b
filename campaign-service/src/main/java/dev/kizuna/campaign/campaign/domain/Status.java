package dev.kizuna.campaign.campaign.domain;

/** Where a campaign stands. */
public enum Status {
    PLANNED,
    RUNNING,
    PAUSED,
    COMPLETED
}
