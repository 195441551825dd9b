package dev.kizuna.notification.obligation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time for which a clock stands still.
 *
 * @param to null while it does
 */
record Stop(Instant from, @Nullable Instant to, Act paused) {

    /** The pauses among acts in order; one that began before the opening counts from the opening. */
    static List<Stop> of(List<Act> acts, Instant opened) {
        List<Stop> stops = new ArrayList<>();
        Act paused = null;
        for (Act act : acts) {
            if (act.kind() == Act.Kind.PAUSE && paused == null) {
                paused = act;
            } else if (act.kind() == Act.Kind.RESUME && paused != null) {
                Instant from = later(paused.at(), opened);
                if (act.at().isAfter(from)) {
                    stops.add(new Stop(from, act.at(), paused));
                }
                paused = null;
            }
        }
        if (paused != null) {
            stops.add(new Stop(later(paused.at(), opened), null, paused));
        }
        return stops;
    }

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && (to == null || moment.isBefore(to));
    }

    String told() {
        String by = paused.by() == null ? "" : " by " + paused.by();
        String why = paused.detail() == null ? "" : " (" + paused.detail() + ")";
        return by + why;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
