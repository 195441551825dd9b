package dev.kizuna.notification.delivery.application;

import java.time.Duration;

/**
 * How long is tried.
 *
 * @param firstPause after the first failure, doubled with each further one, and anything down to nothing by chance
 * @param longestPause between two tries
 * @param blindPause between two tries when nobody can look whether the message stands already
 * @param giveUpAfter after that long the message is parked for a person to decide
 * @param longestCall longer than any call to a medium takes
 * @param lease how long a message belongs to who claimed it; longer than {@code longestCall}
 */
public record Patience(
        Duration firstPause,
        Duration longestPause,
        Duration blindPause,
        Duration giveUpAfter,
        Duration longestCall,
        Duration lease) {

    public Patience {
        if (lease.compareTo(longestCall.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("A message is claimed for " + lease
                    + ", which must be twice as long as the longest call, " + longestCall);
        }
    }
}
