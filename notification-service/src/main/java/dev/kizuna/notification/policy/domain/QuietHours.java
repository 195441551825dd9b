package dev.kizuna.notification.policy.domain;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When nobody is to be disturbed; counted in the partner's zone. */
public sealed interface QuietHours {

    QuietHours NONE = new None();

    /** When the quiet ends in which a moment lies; null when it lies in none. */
    @Nullable
    Instant endAfter(Instant moment, BusinessCalendar calendar);

    /** At all hours people may be told. */
    record None() implements QuietHours {
        @Override
        public @Nullable Instant endAfter(Instant moment, BusinessCalendar calendar) {
            return null;
        }
    }

    /** From one time of the day to another, past midnight when the latter is not later. */
    record Daily(LocalTime from, LocalTime to) implements QuietHours {
        @Override
        public @Nullable Instant endAfter(Instant moment, BusinessCalendar calendar) {
            ZonedDateTime local = moment.atZone(calendar.zone());
            LocalTime time = local.toLocalTime();
            boolean begun = !time.isBefore(from);
            boolean before = time.isBefore(to);
            boolean overnight = !from.isBefore(to);
            if (overnight ? !begun && !before : !begun || !before) {
                return null;
            }
            Instant end =
                    (overnight && begun ? local.plusDays(1) : local).with(to).toInstant();
            return end.isAfter(moment) ? end : null;
        }
    }

    /** Whenever the partner's calendar is closed. */
    record WhileClosed() implements QuietHours {
        @Override
        public @Nullable Instant endAfter(Instant moment, BusinessCalendar calendar) {
            Instant opening = calendar.openFrom(moment);
            return opening.isAfter(moment) ? opening : null;
        }
    }
}
