package dev.kizuna.campaign.campaign.domain;

/**
 * Why something was done.
 *
 * @param words for those who read the campaign; they never leave it
 */
public record Because(ReasonCode code, String words) {}
