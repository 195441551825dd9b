package dev.kizuna.notification.policy.domain;

import java.time.Duration;
import java.time.Period;

/** When a promise is due, counted from its opening. */
public sealed interface DueRule {

    /** So much time of the clock on the wall. */
    record Elapsed(Duration time) implements DueRule {}

    /** So much time while the partner's calendar is open. */
    record BusinessTime(Duration time) implements DueRule {}

    /**
     * The close of the nth business day strictly after a local date.
     *
     * @param after counted from the local date of the opening; zero for that date itself
     */
    record BusinessDays(Period after, int days) implements DueRule {}

    /** The due time the opening event carries. */
    record Carried(String field) implements DueRule {}
}
