package dev.kizuna.notification.calendar.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Days on which a company itself is closed: every year, such as 2 and 3 January, or once. */
public record Closures(SortedSet<MonthDay> yearly, SortedSet<LocalDate> once) {

    public static final Closures NONE = new Closures(Set.of(), Set.of());

    public Closures {
        yearly = Collections.unmodifiableSortedSet(new TreeSet<>(yearly));
        once = Collections.unmodifiableSortedSet(new TreeSet<>(once));
    }

    public Closures(Set<MonthDay> yearly, Set<LocalDate> once) {
        this(new TreeSet<>(yearly), new TreeSet<>(once));
    }

    boolean contains(LocalDate date) {
        return yearly.contains(MonthDay.from(date)) || once.contains(date);
    }

    @Override
    public String toString() {
        return yearly + " " + once;
    }
}
