package dev.kizuna.dashboard.remote;

/** The services that the page is composed of. */
public record Services(Remote partner, Remote campaign, Remote kpi, Remote notification) {}
