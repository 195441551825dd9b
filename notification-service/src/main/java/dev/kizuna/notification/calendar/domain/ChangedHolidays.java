package dev.kizuna.notification.calendar.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A country's holidays with single days added or taken away, for a law that is newer than this software. */
public final class ChangedHolidays implements Holidays {

    private final Holidays original;
    private final TreeMap<LocalDate, Holiday> added = new TreeMap<>();
    private final Set<LocalDate> removed;
    private final String edition;

    public ChangedHolidays(Holidays original, Collection<Holiday> added, Collection<LocalDate> removed) {
        this.original = original;
        added.forEach(holiday -> this.added.put(holiday.date(), holiday));
        this.removed = new TreeSet<>(removed);
        this.edition = original.edition() + "+" + Fingerprint.of(this.added.keySet() + "-" + this.removed);
    }

    @Override
    public List<Holiday> in(int year) {
        return Stream.concat(
                        original.in(year).stream().filter(holiday -> !removed.contains(holiday.date())),
                        added
                                .subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true)
                                .values()
                                .stream())
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
    }

    @Override
    public int announcedThrough(LocalDate asOf) {
        return original.announcedThrough(asOf);
    }

    @Override
    public String edition() {
        return edition;
    }

    @Override
    public @Nullable String country() {
        return original.country();
    }
}
