package dev.kizuna.kpi.ramp.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;

/** What is to be said about a target. */
public sealed interface Verdict {

    Target target();

    /** The count is there, by the event of that moment. */
    record Reached(Target target, Moment by) implements Verdict {}

    /** The day is over, and the count was lower. */
    record Missed(Target target, Instant at, int actual) implements Verdict {}

    default Outcome outcome() {
        return switch (this) {
            case Reached reached -> new Outcome(reached.target, true, reached.by.at());
            case Missed missed -> new Outcome(missed.target, false, missed.at);
        };
    }
}
