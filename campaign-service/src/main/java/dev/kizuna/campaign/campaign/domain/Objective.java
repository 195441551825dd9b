package dev.kizuna.campaign.campaign.domain;

/** What a campaign is for. */
public enum Objective {
    AWARENESS,
    LEAD_GENERATION,
    SALES
}
