package dev.kizuna.partner.success.domain;

import java.time.Instant;

/**
 * The partner agrees that its story is told.
 *
 * @param givenBy who of the partner agreed
 */
public record Consent(String givenBy, Instant givenAt) {}
