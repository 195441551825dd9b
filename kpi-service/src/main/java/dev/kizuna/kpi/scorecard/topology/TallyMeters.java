package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What can be seen of the tally from outside. */
final class TallyMeters {

    /** Kinds that are counted from zero on, so that whoever watches sees their first one as growth. */
    private static final List<String> ALARMING = List.of("ancient", "future", "huge", "negative");

    private final MeterRegistry meters;
    private final Counter changed;
    private final Counter restated;
    private final Counter recounted;
    private final Counter published;
    private final Timer lateness;

    TallyMeters(MeterRegistry meters) {
        this.meters = meters;
        this.changed = Counter.builder("kizuna.kpi.facts.changed")
                .description("Events that told something new")
                .register(meters);
        this.restated = Counter.builder("kizuna.kpi.restatements")
                .description("Events by which something that had been counted was taken back")
                .register(meters);
        this.recounted = Counter.builder("kizuna.kpi.recounts")
                .description("Partners that were counted anew")
                .register(meters);
        this.published = Counter.builder("kizuna.kpi.scorecards.published")
                .description("Cards published")
                .register(meters);
        ALARMING.forEach(kind -> meters.counter("kizuna.kpi.implausible", "kind", kind));
        this.lateness = Timer.builder("kizuna.kpi.scorecard.lateness")
                .description("From an event's publishing to that of the card it changed")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(meters);
    }

    void tallied(SpecificRecord event) {
        meters.counter(
                        "kizuna.kpi.events.tallied",
                        "type",
                        Topics.typeOf(event.getClass()).name())
                .increment();
    }

    /** What cannot be and was put aside, or what hardly is and was counted as it was told. */
    void implausible(String kind) {
        meters.counter("kizuna.kpi.implausible", "kind", kind).increment();
    }

    void changed(boolean restates) {
        changed.increment();
        if (restates) {
            restated.increment();
        }
    }

    void recounted() {
        recounted.increment();
    }

    void published(Duration late) {
        published.increment();
        if (!late.isNegative()) {
            lateness.record(late);
        }
    }
}
