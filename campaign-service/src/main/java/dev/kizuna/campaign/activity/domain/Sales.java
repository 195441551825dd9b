package dev.kizuna.campaign.activity.domain;

/** All sales. */
public interface Sales extends Documents<Sale> {}
