package dev.kizuna.campaign.referralcode.domain;

import dev.kizuna.campaign.aggregate.domain.Stamp;

/** A partner got a code for buyers to give. */
public record ReferralCodeIssued(Stamp stamp, ReferralCode code) {}
