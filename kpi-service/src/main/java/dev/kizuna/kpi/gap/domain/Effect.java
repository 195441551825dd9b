package dev.kizuna.kpi.gap.domain;

import dev.kizuna.kpi.gap.domain.Report.Adjusted;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;

/**
 * A campaign in as many days before and after an adjustment. The day of the adjustment belongs to neither, since it has
 * both in it.
 *
 * @param day local day of the adjustment
 * @param alongside ids of the other adjustments in these days, to which the difference may be due as well
 */
public record Effect(Adjusted adjustment, LocalDate day, Stretch before, Stretch after, List<String> alongside) {

    /**
     * Some days.
     *
     * @param daysBeforeLaunch how many of them lie before the launch
     * @param daysNotOver how many of them lie in the future, today included
     */
    public record Stretch(LocalDate from, LocalDate to, int daysBeforeLaunch, int daysNotOver, Counted counted) {}

    public Effect {
        alongside = List.copyOf(alongside);
    }

    /** Whether both stretches have all their days. */
    public boolean isComparable() {
        return before.daysBeforeLaunch + before.daysNotOver + after.daysBeforeLaunch + after.daysNotOver == 0;
    }

    /** @param length of either stretch, in days */
    public static Effect of(
            Adjusted adjustment, Schedule schedule, int length, LocalDate today, SortedMap<LocalDate, Counted> days) {
        LocalDate day = adjustment.by().day(schedule.zone());
        var before = stretch(day.minusDays(length), day.minusDays(1), schedule.launchedOn(), today, days);
        var after = stretch(day.plusDays(1), day.plusDays(length), schedule.launchedOn(), today, days);
        List<String> alongside = schedule.course().adjustments().stream()
                .filter(other -> !other.id().equals(adjustment.id()))
                .filter(other -> {
                    LocalDate when = other.by().day(schedule.zone());
                    return !when.isBefore(before.from()) && !when.isAfter(after.to());
                })
                .map(Adjusted::id)
                .toList();
        return new Effect(adjustment, day, before, after, alongside);
    }

    private static Stretch stretch(
            LocalDate from, LocalDate to, LocalDate launched, LocalDate today, SortedMap<LocalDate, Counted> days) {
        Counted sum = Counted.NOTHING;
        for (Counted counted : days.subMap(from, to.plusDays(1)).values()) {
            sum = sum.plus(counted);
        }
        return new Stretch(
                from,
                to,
                daysOf(from, to.isBefore(launched) ? to : launched.minusDays(1)),
                daysOf(from.isAfter(today) ? from : today, to),
                sum);
    }

    private static int daysOf(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? 0 : (int) ChronoUnit.DAYS.between(from, to) + 1;
    }
}
