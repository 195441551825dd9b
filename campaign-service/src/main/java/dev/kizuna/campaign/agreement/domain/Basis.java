package dev.kizuna.campaign.agreement.domain;

/** By what a sale counts as a partner's. */
public enum Basis {
    /** The customer gave the partner's referral code. */
    REFERRAL_CODE,
    /** Touches of the partner's campaigns led to the sale, each with its credit under a model. */
    ATTRIBUTION
}
