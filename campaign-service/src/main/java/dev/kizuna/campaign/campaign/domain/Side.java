package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Coded;

/** Whose promise it is. */
public enum Side implements Coded {
    VENDOR,
    PARTNER
}
