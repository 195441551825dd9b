package dev.kizuna.notification.delivery.application;

import java.time.Duration;

/**
 * How fast a medium may be told things.
 *
 * @param interval between two messages to one place, in the long run
 * @param burst how many may go to one place at once
 * @param atOnce how many calls to the medium may be under way; a place has one at a time
 */
public record Pace(Duration interval, int burst, int atOnce) {

    public Pace {
        if (interval.isNegative() || burst < 1 || atOnce < 1) {
            throw new IllegalArgumentException(
                    "A pace needs an interval of 0 or more, and a burst and calls of 1 or more");
        }
    }
}
