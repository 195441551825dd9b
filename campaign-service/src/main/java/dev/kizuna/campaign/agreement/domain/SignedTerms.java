package dev.kizuna.campaign.agreement.domain;

import java.time.Instant;

/**
 * Terms that were signed and never change again.
 *
 * @param version counted from 1
 */
public record SignedTerms(int version, Terms terms, Instant signedAt) {}
