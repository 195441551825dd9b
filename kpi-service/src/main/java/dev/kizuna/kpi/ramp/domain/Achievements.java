package dev.kizuna.kpi.ramp.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;
import java.util.List;

/** The deals of one key person, by when they came as far as a metric asks for. */
@FunctionalInterface
public interface Achievements {

    /** The earliest ones from a time, inclusive, until another, exclusive; never more than the limit. */
    List<Moment> first(Metric metric, Instant from, Instant until, int limit);
}
