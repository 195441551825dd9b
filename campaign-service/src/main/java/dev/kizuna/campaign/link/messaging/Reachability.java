package dev.kizuna.campaign.link.messaging;

import java.time.Duration;

/** Whether Kafka answers, judged by what it acknowledges. Times are those of the clock for durations, in nanoseconds. */
final class Reachability {

    private final long awayAfter;
    private volatile boolean reachable;
    private volatile long heardAt;
    private volatile long idleAt;

    /** Away until it is heard of. */
    Reachability(Duration awayAfter) {
        this.awayAfter = awayAfter.toNanos();
    }

    boolean isReachable() {
        return reachable;
    }

    /** It acknowledged something, or answered a question. */
    void heard() {
        heardAt = System.nanoTime();
        if (!reachable) {
            reachable = true;
        }
    }

    /** Whether it acknowledged something within this time, so that the rest may be on its way. */
    boolean isAnswering(long within, long now) {
        return reachable && now - heardAt <= within;
    }

    /** There was nothing that it could have acknowledged. */
    void idle(long now) {
        idleAt = now;
    }

    /** @param inFlight how many acknowledgements are waited for */
    void judge(int inFlight, long now) {
        if (inFlight == 0) {
            idleAt = now;
        } else if (reachable && now - heardAt > awayAfter && now - idleAt > awayAfter) {
            reachable = false;
        }
    }
}
