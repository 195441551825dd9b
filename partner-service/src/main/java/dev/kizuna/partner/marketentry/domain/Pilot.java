package dev.kizuna.partner.marketentry.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The product is tried out with somebody who showed interest.
 *
 * @param result null while it runs
 */
public record Pilot(Draft draft, Instant begunAt, @Nullable Result result) {

    /**
     * What is agreed on before it begins.
     *
     * @param outreachId where the interest was found
     * @param metric stable code of what is counted
     * @param target with how many it has succeeded
     */
    public record Draft(String pilotId, String outreachId, String metric, int target) {}

    /** What came of it. */
    public record Result(Instant endedAt, int actual) {}

    public boolean isRunning() {
        return result == null;
    }

    public boolean hasSucceeded() {
        return result != null && result.actual() >= draft.target();
    }
}
