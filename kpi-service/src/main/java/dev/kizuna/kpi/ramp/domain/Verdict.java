package dev.kizuna.kpi.ramp.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;

/** What is to be said about a target. */
public sealed interface Verdict {

    /** What was asked for. */
    Asked asked();

    /** The count is there, by the event of that moment. */
    record Reached(Asked asked, Moment by) implements Verdict {}

    /** The day is over, and the count was lower. */
    record Missed(Asked asked, Instant at, int actual) implements Verdict {}

    /** The target that was judged. */
    default Target target() {
        return asked().target();
    }

    default Outcome outcome() {
        return switch (this) {
            case Reached reached -> new Outcome(target(), true, reached.by.at());
            case Missed missed -> new Outcome(target(), false, missed.at);
        };
    }
}
