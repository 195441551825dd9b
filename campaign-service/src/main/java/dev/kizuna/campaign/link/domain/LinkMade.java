package dev.kizuna.campaign.link.domain;

import dev.kizuna.campaign.aggregate.domain.Stamp;

/** A partner got a link into a campaign. */
public record LinkMade(Stamp stamp, Link link) {}
