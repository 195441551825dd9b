package dev.kizuna.kpi.health.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When which partner is looked at next, each once; in memory, since who is watched is stored and all are looked at after a start. */
final class Looks {

    private record Look(Instant at, String partnerId) {}

    private final TreeSet<Look> inOrder =
            new TreeSet<>(Comparator.comparing(Look::at).thenComparing(Look::partnerId));
    private final Map<String, Look> byPartner = new HashMap<>();

    /** Looks at a partner then, and not when it was planned before. */
    void plan(String partnerId, Instant at) {
        var look = new Look(at, partnerId);
        @Nullable Look before = byPartner.put(partnerId, look);
        if (before != null) {
            inOrder.remove(before);
        }
        inOrder.add(look);
    }

    /** Whether a partner is looked at some time. */
    boolean areOn(String partnerId) {
        return byPartner.containsKey(partnerId);
    }

    /** Takes out those to look at by now, inclusive, but no more than the limit. */
    List<String> due(Instant now, int limit) {
        List<String> due = new ArrayList<>();
        while (due.size() < limit && !inOrder.isEmpty() && !inOrder.first().at().isAfter(now)) {
            String partnerId = inOrder.removeFirst().partnerId();
            byPartner.remove(partnerId);
            due.add(partnerId);
        }
        return due;
    }
}
