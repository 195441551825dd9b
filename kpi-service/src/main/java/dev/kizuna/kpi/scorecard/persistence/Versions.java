package dev.kizuna.kpi.scorecard.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Which versions of a card are worth keeping: those that held at the turn of a step, such as an hour. A card that changes
 * twenty times a second has one version an hour.
 *
 * @param step from one turn to the next
 */
record Versions(Duration step) {

    /** Of versions in order, without the last, which still holds, those that held at a turn. */
    <V> List<V> atTurns(List<V> versions, Function<V, Instant> asOf) {
        return IntStream.range(0, versions.size() - 1)
                .filter(i -> heldAtATurn(asOf.apply(versions.get(i)), asOf.apply(versions.get(i + 1))))
                .mapToObj(versions::get)
                .toList();
    }

    /** Whether a version that held from a time until another held at a turn. */
    boolean heldAtATurn(Instant from, Instant until) {
        long length = step.toMillis();
        long next = Math.ceilDiv(from.toEpochMilli(), length) * length;
        return next < until.toEpochMilli();
    }
}
