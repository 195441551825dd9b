package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.domain.Status;
import dev.kizuna.notification.obligation.topology.DueEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What one instance knows of a group of promises; tallies of several instances add up to the whole, exactly.
 *
 * @param counts promises by status
 * @param answerSeconds how many promises took how long from opening to answer
 */
public record Tally(Map<Status, Long> counts, Map<Long, Long> answerSeconds) {

    static Tally empty() {
        return new Tally(new EnumMap<>(Status.class), new HashMap<>());
    }

    void add(DueEntry entry) {
        counts.merge(entry.status(), 1L, Long::sum);
        Instant metAt = entry.metAt();
        if (metAt != null) {
            answerSeconds.merge(Duration.between(entry.openedAt(), metAt).toSeconds(), 1L, Long::sum);
        }
    }

    void add(Tally other) {
        other.counts.forEach((status, count) -> counts.merge(status, count, Long::sum));
        other.answerSeconds.forEach((seconds, count) -> answerSeconds.merge(seconds, count, Long::sum));
    }
}
