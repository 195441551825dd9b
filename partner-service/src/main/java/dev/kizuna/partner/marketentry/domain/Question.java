package dev.kizuna.partner.marketentry.domain;

/** What has to be known of a market before anybody is approached, in both languages. */
public record Question(String code, String en, String ja) {}
