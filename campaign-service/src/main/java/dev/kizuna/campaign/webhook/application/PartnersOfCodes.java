package dev.kizuna.campaign.webhook.application;

import java.util.Optional;

/** Whose a tracked link or referral code is. */
@FunctionalInterface
public interface PartnersOfCodes {

    Optional<String> partnerOf(String code);
}
