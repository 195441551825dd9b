package dev.kizuna.kpi.health.application;

import dev.kizuna.kpi.health.domain.WatchedPartners.Standing;
import dev.kizuna.kpi.ramp.domain.Ramp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports that were worked out some minutes ago. One costs some dozen cards, so that a list of a thousand partners takes
 * seconds, and what it says of a day that is over hardly changes. What is no longer new is worked out anew, one after the
 * other, while the list is already answered.
 */
final class RecentReports {

    static final Duration NEW = Duration.ofMinutes(1);
    static final Duration OLDEST = Duration.ofMinutes(10);
    static final int KEPT = 2_000;

    private static final Logger log = LoggerFactory.getLogger(RecentReports.class);
    private static final float LOAD = 0.75f;

    private final Clock clock;
    private final Executor executor;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean working;

    private final Map<String, Known> known = new LinkedHashMap<>(16, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > KEPT;
        }
    };

    /** @param underWay whether it is being worked out anew */
    private record Known(Standing standing, List<Ramp> ramps, HealthReport report, Instant at, boolean underWay) {

        boolean answers(Standing wanted, List<Ramp> ofPartner, Instant now) {
            return standing.equals(wanted)
                    && ramps.equals(ofPartner)
                    && !at.plus(OLDEST).isBefore(now);
        }
    }

    RecentReports(Clock clock, Executor executor) {
        this.clock = clock;
        this.executor = executor;
    }

    /** The report of a partner whose fall and ramps are these. */
    HealthReport of(Standing standing, List<Ramp> ramps, Supplier<HealthReport> work) {
        HealthReport recent = recent(standing, ramps, work);
        return recent == null ? workOut(standing, ramps, work) : recent;
    }

    private synchronized @Nullable HealthReport recent(
            Standing standing, List<Ramp> ramps, Supplier<HealthReport> work) {
        Instant now = clock.instant();
        Known found = known.get(standing.partnerId());
        if (found == null || !found.answers(standing, ramps, now)) {
            return null;
        }
        if (found.at.plus(NEW).isBefore(now) && !found.underWay) {
            known.put(standing.partnerId(), new Known(standing, ramps, found.report, found.at, true));
            waiting.add(() -> workOut(standing, ramps, work));
            if (!working) {
                working = true;
                executor.execute(this::work);
            }
        }
        return found.report;
    }

    private HealthReport workOut(Standing standing, List<Ramp> ramps, Supplier<HealthReport> work) {
        Instant at = clock.instant();
        HealthReport report = work.get();
        synchronized (this) {
            known.put(standing.partnerId(), new Known(standing, ramps, report, at, false));
        }
        return report;
    }

    private void work() {
        for (Runnable next = next(); next != null; next = next()) {
            try {
                next.run();
            } catch (RuntimeException e) {
                log.debug("Health is worked out when it is asked for again", e);
                forgetWhatIsUnderWay();
            }
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable next = waiting.poll();
        working = next != null;
        return next;
    }

    private synchronized void forgetWhatIsUnderWay() {
        waiting.clear();
        known.values().removeIf(Known::underWay);
    }
}
