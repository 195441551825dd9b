package dev.kizuna.partner.load.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A load plan looked at on a day.
 *
 * @param firstDay of the plan in which the day lies; null while the person never was in the role
 * @param lastDay of that plan
 * @param peakDays days of that plan that are in a peak
 * @param valleyDays days of that plan that are in a valley
 * @param missing where a valley is needed
 */
public record LoadSheet(
        LoadPlan plan,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        int peakDays,
        int valleyDays,
        List<MissingValley> missing) {

    public LoadSheet {
        missing = List.copyOf(missing);
    }

    /** @param since first day in the role; null when there never was one */
    public static LoadSheet of(LoadPlan plan, LoadRules rules, @Nullable LocalDate since, LocalDate today) {
        if (since == null) {
            return new LoadSheet(plan, null, null, 0, 0, List.of());
        }
        LocalDate first = rules.planOf(today, since);
        LocalDate last = first.plusDays(rules.planDays() - 1L);
        return new LoadSheet(
                plan,
                first,
                last,
                days(plan, LoadPhase.Kind.PEAK, first, last),
                days(plan, LoadPhase.Kind.VALLEY, first, last),
                rules.missing(plan.phases(), since, today));
    }

    private static int days(LoadPlan plan, LoadPhase.Kind kind, LocalDate first, LocalDate last) {
        return plan.phases().stream()
                .filter(phase -> phase.kind() == kind)
                .mapToInt(phase -> phase.daysWithin(first, last))
                .sum();
    }
}
