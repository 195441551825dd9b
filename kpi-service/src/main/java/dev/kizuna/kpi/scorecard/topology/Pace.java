package dev.kizuna.kpi.scorecard.topology;

import java.time.Clock;
import java.time.Duration;

/**
 * When cards are published and committed. Nobody sees a card before the commit, so that it is published right before it.
 * Who keeps up does so often; who reads what lay in the topics for seconds is late anyhow, and does so seldom: a card that
 * changes a hundred times meanwhile is written once. All tasks of a thread commit together, therefore they look at the same
 * moments of the clock and are due at the same: otherwise each would make all others write what they have not published.
 */
final class Pace {

    private static final long BEHIND = 2_000;
    private static final long SELDOM = 2_000;

    /** A task that reads history gets it in pieces, and in between nothing for a while. */
    private static final long BETWEEN_PIECES = 3_000;

    /** What was told leads to more behind the tally, which is to be committed as soon. */
    private static final long LIVELY = 1_000;

    private final Clock clock;
    private final long often;
    private long lateness;
    private long lively;
    private long due;

    Pace(Duration often, Clock clock) {
        this.clock = clock;
        this.often = often.toMillis();
        this.due = clock.millis();
        this.lively = due;
    }

    /** @param published when the record that was processed had been published */
    void processed(long published) {
        lively = clock.millis();
        lateness = lively - published;
    }

    /** Whether it is time; it is once in an interval. */
    boolean isDue() {
        long now = clock.millis();
        long interval = isBehind() ? SELDOM : often;
        if (now - now % interval <= due) {
            return false;
        }
        due = now;
        return true;
    }

    boolean isLively() {
        return clock.millis() - lively <= LIVELY;
    }

    private boolean isBehind() {
        return lateness > BEHIND && clock.millis() - lively <= BETWEEN_PIECES;
    }
}
