package dev.kizuna.campaign.rate.domain;

import dev.kizuna.campaign.aggregate.domain.Stamp;

/** A rate was set, or corrected. */
public record ExchangeRateSet(Stamp stamp, ExchangeRate rate) {}
