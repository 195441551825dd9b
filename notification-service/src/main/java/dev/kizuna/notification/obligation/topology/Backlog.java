package dev.kizuna.notification.obligation.topology;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells whether events are being read that were published a while ago, as after downtime. The answer to what is due may be
 * among them, so that deadlines wait for the reading to end, though never for long.
 */
final class Backlog {

    /** After a start the first events take this long to come. */
    private static final Duration FIRST_READ = Duration.ofSeconds(1);

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration PAUSE_BETWEEN_READS = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Instant startedAt;
    private Instant lastReadAt = Instant.MIN;
    private Instant behindSince = Instant.MAX;

    Backlog(Instant startedAt) {
        this.startedAt = startedAt;
    }

    void read(Instant publishedAt, Instant now) {
        lastReadAt = now;
        if (publishedAt.plus(FRESH).isAfter(now)) {
            behindSince = Instant.MAX;
        } else if (behindSince.equals(Instant.MAX)) {
            behindSince = now;
        }
    }

    boolean isBeingRead(Instant now) {
        if (now.isBefore(startedAt.plus(FIRST_READ))) {
            return true;
        }
        boolean behind = !behindSince.equals(Instant.MAX);
        return behind
                && now.isBefore(behindSince.plus(LONGEST_WAIT))
                && now.isBefore(lastReadAt.plus(PAUSE_BETWEEN_READS));
    }
}
