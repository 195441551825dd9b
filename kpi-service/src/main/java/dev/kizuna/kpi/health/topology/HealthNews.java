package dev.kizuna.kpi.health.topology;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.LocalDate;
import java.time.ZoneId;

/** What makes a partner's health worth another look. */
sealed interface HealthNews {

    String partnerId();

    /** A day of the partner shows other figures. */
    record DayChanged(String partnerId, LocalDate day, ZoneId zone) implements HealthNews {}

    /** The partner's days begin at another time. */
    record ZoneChanged(String partnerId, ZoneId zone) implements HealthNews {}

    /** The partnership came to rest or ended, or goes on. */
    record StageEntered(String partnerId, Moment by, boolean rests) implements HealthNews {}
}
