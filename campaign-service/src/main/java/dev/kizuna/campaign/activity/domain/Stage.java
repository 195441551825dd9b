package dev.kizuna.campaign.activity.domain;

/** Stages of a deal, in the order in which one usually reaches them. */
public enum Stage {
    PROSPECT,
    PROPOSED,
    POC_AGREED,
    APPROVAL_STARTED,
    WON,
    LOST
}
