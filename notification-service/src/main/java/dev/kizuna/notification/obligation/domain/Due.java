package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.util.List;

/**
 * When a promise is due, and how that was worked out.
 *
 * @param provisional true when the partner or its calendar was unknown, or the year's holidays are not announced yet
 * @param arithmetic the steps, one a line
 */
public record Due(Instant at, String calendarId, String calendarVersion, boolean provisional, List<String> arithmetic) {

    public Due {
        arithmetic = List.copyOf(arithmetic);
    }
}
