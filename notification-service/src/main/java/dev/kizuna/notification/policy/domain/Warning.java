package dev.kizuna.notification.policy.domain;

import java.time.Duration;

/** When to warn that a promise will fall due. */
public sealed interface Warning {

    /** So much time of the clock on the wall before the due time. */
    record Before(Duration time) implements Warning {}

    /** So much time before it while the partner's calendar is open. */
    record BeforeBusiness(Duration time) implements Warning {}

    /** When so many hundredths of the time between opening and due time are over. */
    record AtPercent(int percent) implements Warning {}
}
