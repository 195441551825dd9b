package dev.kizuna.partner.keyperson.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sign that somebody could become, or is, a key person.
 *
 * @param code stable code, such as first-e-learning or own-study-group
 * @param strength weight of the observation, 1 to 5
 * @param evidence id of what shows it
 */
public record Signal(String code, int strength, @Nullable String evidence, Instant observedAt) {}
