package dev.kizuna.partner.aggregate.application;

import dev.kizuna.partner.aggregate.domain.RequestMark;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * With what something new begins.
 *
 * @param id of the new aggregate
 * @param partnerId the partner it concerns
 * @param mark by which a repetition is recognised
 * @param occurredAt when it happened, or null for now
 */
public record Start(
        String id,
        String partnerId,
        RequestMark mark,
        @Nullable Instant occurredAt) {}
