package dev.kizuna.campaign.link.web;

import dev.kizuna.campaign.link.domain.Closing;
import dev.kizuna.campaign.link.domain.Following;
import dev.kizuna.campaign.link.domain.Uncounted;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Figures of followed links: how many ended how, and how long visitors waited. */
public final class RedirectMeters {

    private static final String VISITS = "kizuna.visits";
    private static final String OUTCOME = "outcome";
    private static final String REASON = "reason";

    private final Timer answered;
    private final Counter counted;
    private final Counter unavailable;
    private final Map<Uncounted, Counter> passed = new EnumMap<>(Uncounted.class);
    private final Map<Closing, Counter> closed = new EnumMap<>(Closing.class);

    public RedirectMeters(MeterRegistry registry) {
        answered = Timer.builder("kizuna.redirects")
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100))
                .register(registry);
        counted = registry.counter(VISITS, OUTCOME, "counted", REASON, "person");
        unavailable = registry.counter(VISITS, OUTCOME, "unavailable", REASON, "store");
        for (Uncounted reason : Uncounted.values()) {
            passed.put(reason, registry.counter(VISITS, OUTCOME, "uncounted", REASON, reason.code()));
        }
        for (Closing reason : Closing.values()) {
            closed.put(reason, registry.counter(VISITS, OUTCOME, "closed", REASON, reason.code()));
        }
    }

    /** @param nanos from the request until the answer */
    void answered(Following following, long nanos) {
        answered.record(nanos, TimeUnit.NANOSECONDS);
        Counter counter = switch (following) {
            case Following.Counted(String _, String _) -> counted;
            case Following.Passed(String _, Uncounted why) -> passed.get(why);
            case Following.Closed(Closing why, String _) -> closed.get(why);
            case Following.Unavailable() -> unavailable;
        };
        if (counter != null) {
            counter.increment();
        }
    }
}
