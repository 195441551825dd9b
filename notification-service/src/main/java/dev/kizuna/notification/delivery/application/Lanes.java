package dev.kizuna.notification.delivery.application;

import dev.kizuna.notification.delivery.domain.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * When each place may be told something again: at its pace, after the pause it asked for, and, while it fails, more and more
 * rarely, so that those who wait for it do not all hammer at it. One place's trouble closes no other.
 */
public final class Lanes {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 10;

    private final Map<String, Pace> paces;
    private final Pace usual;
    private final DoubleSupplier jitter;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<String, Instant> closedMedia = new HashMap<>();

    private static final class Lane {
        private Instant closedUntil = Instant.MIN;
        private Instant emptyAt = Instant.MIN;
        private int failures;
    }

    /**
     * Lanes.
     *
     * @param paces by medium
     * @param usual of media that have none of their own
     * @param jitter from 0 to 1
     */
    public Lanes(Map<String, Pace> paces, Pace usual, DoubleSupplier jitter) {
        this.paces = Map.copyOf(paces);
        this.usual = usual;
        this.jitter = jitter;
    }

    public Pace pace(String medium) {
        return paces.getOrDefault(medium, usual);
    }

    /** Takes a turn if the place is open now; gives from when on it is open, which is not after now if the turn was taken. */
    synchronized Instant take(Target target, Instant now) {
        Lane lane = lane(target);
        Instant open = latest(closedMedia.getOrDefault(target.medium(), Instant.MIN), lane.closedUntil);
        Pace pace = pace(target.medium());
        // a bucket of as many turns as a burst has, each filled again after an interval
        Instant paced = lane.emptyAt.equals(Instant.MIN)
                ? Instant.MIN
                : lane.emptyAt.minus(pace.interval().multipliedBy(pace.burst() - 1L));
        Instant from = latest(open, paced);
        if (!from.isAfter(now)) {
            lane.emptyAt = latest(lane.emptyAt, now).plus(pace.interval());
        }
        return from;
    }

    /** The place, or all of its medium, asked to be left alone. */
    synchronized void close(Target target, boolean everywhere, Instant until) {
        if (everywhere) {
            closedMedia.merge(target.medium(), until, Lanes::latest);
        } else {
            Lane lane = lane(target);
            lane.closedUntil = latest(lane.closedUntil, until);
        }
    }

    synchronized void failed(Target target, Instant now) {
        Lane lane = lane(target);
        lane.failures++;
        Duration pause = backoff(FIRST_PAUSE, LONGEST_PAUSE, lane.failures, jitter);
        lane.closedUntil = latest(lane.closedUntil, now.plus(pause));
    }

    synchronized void worked(Target target) {
        lane(target).failures = 0;
    }

    /** Exponential with full jitter: anything up to a pause that doubles with each failure. */
    static Duration backoff(Duration first, Duration longest, int failures, DoubleSupplier jitter) {
        Duration most = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration bounded = most.compareTo(longest) > 0 ? longest : most;
        return Duration.ofMillis(Math.round(bounded.toMillis() * jitter.getAsDouble()));
    }

    private Lane lane(Target target) {
        return lanes.computeIfAbsent(target.lane(), _ -> new Lane());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
