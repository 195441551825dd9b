package dev.kizuna.notification.policy.domain;

import java.util.List;

/**
 * Who is told of a promise, and when not.
 *
 * @param targets of warnings and breaches; at least one
 */
public record Telling(List<Target> targets, QuietHours quietHours) {

    public Telling {
        targets = List.copyOf(targets);
    }
}
