package dev.kizuna.campaign.activity.domain;

/** All deals. */
public interface Deals extends Documents<Deal> {}
