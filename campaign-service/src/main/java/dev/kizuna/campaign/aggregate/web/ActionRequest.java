package dev.kizuna.campaign.aggregate.web;

import org.jspecify.annotations.Nullable;

/**
 * What an action without further fields may say.
 *
 * @param occurredAt when it happened, with an offset; now where it is absent
 */
public record ActionRequest(@Nullable String occurredAt) {

    /** The time an optional body gives. */
    public static @Nullable String occurredAt(@Nullable ActionRequest request) {
        return request == null ? null : request.occurredAt;
    }
}
