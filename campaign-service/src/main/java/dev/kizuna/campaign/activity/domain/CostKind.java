package dev.kizuna.campaign.activity.domain;

/** Kind of a cost. */
public enum CostKind {
    FEE,
    MEDIA,
    LABOUR
}
