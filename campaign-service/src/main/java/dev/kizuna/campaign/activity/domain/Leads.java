package dev.kizuna.campaign.activity.domain;

/** All leads. */
public interface Leads extends Documents<Lead> {}
