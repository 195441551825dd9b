package dev.kizuna.campaign.activity.domain;

/** All reports of reach. */
public interface Reaches extends Documents<Reach> {}
