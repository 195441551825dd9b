package dev.kizuna.notification.obligation.query;

import dev.kizuna.notification.obligation.domain.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one instance knows of a group of promises; tallies of several instances add up to the whole, exactly.
 *
 * @param counts promises by status
 * @param answerSeconds from opening to answer, of every promise that was answered
 */
public record Tally(Map<Status, Long> counts, List<Long> answerSeconds) {

    static Tally empty() {
        return new Tally(new EnumMap<>(Status.class), new ArrayList<>());
    }

    void add(ObligationView view) {
        counts.merge(view.status(), 1L, Long::sum);
        Instant metAt = view.metAt();
        if (metAt != null) {
            answerSeconds.add(Duration.between(view.openedAt(), metAt).toSeconds());
        }
    }

    void add(Tally other) {
        other.counts.forEach((status, count) -> counts.merge(status, count, Long::sum));
        answerSeconds.addAll(other.answerSeconds);
    }
}
