package dev.kizuna.notification.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** When local times of a zone come: the first moment at which the clock on the wall shows them or is past them. */
final class LocalMoments {

    private final ZoneRules rules;
    private final Set<LocalDate> missingDays;

    LocalMoments(ZoneId zone) {
        this.rules = zone.getRules();
        this.missingDays = rules.getTransitions().stream()
                .filter(ZoneOffsetTransition::isGap)
                .flatMap(gap -> firstWholeDay(gap.getDateTimeBefore())
                        .datesUntil(
                                later(gap.getDateTimeAfter().toLocalDate(), firstWholeDay(gap.getDateTimeBefore()))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Days that the zone left out, such as 2011-12-30 on Samoa when it moved to the other side of the date line. */
    Set<LocalDate> missingDays() {
        return missingDays;
    }

    /**
     * Seconds of the epoch.
     *
     * @param second of the day; from 86,400 on of the days after it
     */
    long at(LocalDate day, int second) {
        LocalDateTime local = LocalDateTime.of(
                second < OpenHours.DAY ? day : day.plusDays(second / OpenHours.DAY),
                LocalTime.ofSecondOfDay(second % OpenHours.DAY));
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).toEpochSecond() : local.toEpochSecond(offsets.getFirst());
    }

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, rules.getOffset(instant));
    }

    private static LocalDate firstWholeDay(LocalDateTime from) {
        return from.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? from.toLocalDate()
                : from.toLocalDate().plusDays(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
