package dev.kizuna.notification.delivery.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was tried to say what is wanted.
 *
 * @param attempts calls begun
 * @param failures failures in a row
 * @param blind repeats after which nobody could look whether the message stands already
 * @param stop which stop of its route is next, from 0 on
 * @param since since when it could have been said
 * @param doubtSince since when a message may stand that nobody told us of; null where none can
 */
public record Tries(
        int attempts,
        int failures,
        int blind,
        int stop,
        Instant since,
        @Nullable Instant doubtSince) {

    static Tries none(Instant since) {
        return new Tries(0, 0, 0, 0, since, null);
    }

    Tries anew(Instant from) {
        return new Tries(0, 0, 0, stop, from, doubtSince);
    }

    Tries begun(Instant now) {
        return new Tries(attempts + 1, failures, blind, stop, since, doubtSince == null ? now : doubtSince);
    }

    Tries failed(@Nullable Instant doubt) {
        return new Tries(attempts, failures + 1, blind, stop, since, doubt);
    }

    Tries undone(@Nullable Instant doubt) {
        return new Tries(attempts, failures, blind, stop, since, doubt);
    }

    Tries repeatedBlindly() {
        return new Tries(attempts, failures, blind + 1, stop, since, doubtSince);
    }

    Tries to(int nextStop) {
        return new Tries(attempts, failures, 0, nextStop, since, null);
    }
}
