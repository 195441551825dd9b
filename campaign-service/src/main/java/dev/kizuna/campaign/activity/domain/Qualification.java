package dev.kizuna.campaign.activity.domain;

/** How a lead was judged: by marketing, by sales, or out. */
public enum Qualification {
    MQL,
    SQL,
    DISQUALIFIED
}
