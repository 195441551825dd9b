package dev.kizuna.campaign.partners.application;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Ids that are remembered for a while, each counted from when it was added; the oldest are forgotten when there are too many. */
final class Remembered {

    private final long nanos;
    private final int most;
    /** In the order in which they end. */
    private final Map<String, Long> until = new LinkedHashMap<>();

    Remembered(Duration length, int most) {
        this.nanos = length.toNanos();
        this.most = most;
    }

    /** Those that are remembered already keep their end. */
    synchronized void add(Collection<String> ids) {
        long now = System.nanoTime();
        var ends = until.values().iterator();
        while (ends.hasNext() && ends.next() - now <= 0) {
            ends.remove();
        }
        ids.forEach(id -> until.putIfAbsent(id, now + nanos));
        var oldest = until.keySet().iterator();
        while (until.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized void remove(String id) {
        until.remove(id);
    }

    /** The ids but for those that are remembered. */
    synchronized Set<String> without(Set<String> ids) {
        long now = System.nanoTime();
        var others = new HashSet<String>();
        for (String id : ids) {
            Long end = until.get(id);
            if (end == null || end - now <= 0) {
                others.add(id);
            }
        }
        return others;
    }
}
