package dev.kizuna.campaign.activity.domain;

/** All costs. */
public interface Costs extends Documents<Cost> {}
