package dev.kizuna.dashboard.promise;

import dev.kizuna.dashboard.promise.Promise.Status;
import java.util.List;

/**
 * Open promises by urgency.
 *
 * @param shown the most urgent
 * @param more how many are open beside them
 */
record PromiseBoard(List<Promise> shown, long more, long breached, long warned, long open) {

    static PromiseBoard of(List<Promise> shown, List<Promises.Group> groups) {
        long breached = count(groups, Status.BREACHED);
        long warned = count(groups, Status.WARNED);
        long open = count(groups, Status.OPEN);
        return new PromiseBoard(shown, Math.max(0, breached + warned + open - shown.size()), breached, warned, open);
    }

    private static long count(List<Promises.Group> groups, Status status) {
        return groups.stream()
                .mapToLong(group -> group.counts() == null ? 0 : group.counts().getOrDefault(status.name(), 0L))
                .sum();
    }
}
