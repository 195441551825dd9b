package dev.kizuna.notification.calendar.domain;

import java.time.zone.ZoneRulesProvider;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** The calendars that are known. */
public interface Calendars {

    /** The calendar with this id, in its own zone. */
    Optional<BusinessCalendar> find(String id);

    /** What partners without a known calendar are judged by. */
    BusinessCalendar defaultCalendar();

    /** All calendars, each in its own zone. */
    Collection<BusinessCalendar> all();

    /**
     * Eight hex digits of a hash over the versions of all calendars, the choice of the default one and the time zone rules of
     * the platform: it differs when a due time may.
     */
    default String edition() {
        return Fingerprint.of(all().stream()
                        .sorted(Comparator.comparing(BusinessCalendar::id))
                        .map(calendar -> calendar.id() + "=" + calendar.version())
                        .collect(Collectors.joining(",", defaultCalendar().id() + ":", ";"))
                + ZoneRulesProvider.getVersions("UTC").lastEntry().getKey());
    }
}
