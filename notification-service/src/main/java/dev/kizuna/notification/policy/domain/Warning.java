package dev.kizuna.notification.policy.domain;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;

/** When to warn that a promise will fall due. */
public sealed interface Warning {

    /** When it is given for what was opened and is due then. */
    default Instant at(Instant opened, Instant due, BusinessCalendar calendar) {
        return switch (this) {
            case Before(Duration time) -> due.minus(time);
            case BeforeBusiness(Duration time) -> calendar.subtractBusinessTime(due, time);
            case AtPercent(int percent) ->
                opened.plus(Duration.between(opened, due).multipliedBy(percent).dividedBy(100));
        };
    }

    /** So much time of the clock on the wall before the due time. */
    record Before(Duration time) implements Warning {}

    /** So much time before it while the partner's calendar is open. */
    record BeforeBusiness(Duration time) implements Warning {}

    /** When so many hundredths of the time between opening and due time are over. */
    record AtPercent(int percent) implements Warning {}
}
