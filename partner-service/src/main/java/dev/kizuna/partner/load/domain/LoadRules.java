package dev.kizuna.partner.load.domain;

import dev.kizuna.partner.load.domain.LoadPhase.Kind;
import dev.kizuna.partner.load.domain.MissingValley.Why;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a load plan needs a valley.
 *
 * @param planDays length of a plan in days; one follows the other from the first day in the role
 * @param valleyPercent what is asked for in a valley of which nothing else is said
 * @param peakDays a peak that is longer needs a valley after it
 * @param valleyDays shortest valley that is enough for that
 * @param withinDays so soon after the peak it begins
 * @param noticeAfterDays so many days of a stretch pass before it is spoken of
 */
public record LoadRules(
        int planDays, int valleyPercent, int peakDays, int valleyDays, int withinDays, int noticeAfterDays) {

    public LoadRules {
        if (planDays < 1 || peakDays < 1 || valleyDays < 1 || withinDays < 1 || noticeAfterDays < 0) {
            throw new IllegalArgumentException("kizuna.load: days must be counts from 1 on");
        }
        if (valleyPercent < 0 || valleyPercent >= LoadPhase.USUAL) {
            throw new IllegalArgumentException("kizuna.load.valley-percent must be from 0 to 99");
        }
    }

    /** First day of the plan in which a day lies. */
    public LocalDate planOf(LocalDate day, LocalDate firstDay) {
        long days = ChronoUnit.DAYS.between(firstDay, day);
        return days < 0 ? firstDay : firstDay.plusDays(days / planDays * planDays);
    }

    /** The stretches that are not over yet and have no valley where one is needed, by their first days. */
    public List<MissingValley> missing(List<LoadPhase> phases, LocalDate firstDay, LocalDate today) {
        List<MissingValley> missing = new ArrayList<>();
        List<Run> valleys = runs(phases, Kind.VALLEY);
        LocalDate from = planOf(today, firstDay);
        LocalDate to = from.plusDays(planDays - 1L);
        if (valleys.stream().noneMatch(valley -> !valley.from.isAfter(to) && !from.isAfter(valley.to))) {
            missing.add(new MissingValley(Why.NO_VALLEY, from, to));
        }
        for (Run peak : runs(phases, Kind.PEAK)) {
            LocalDate latest = peak.to.plusDays(withinDays);
            boolean relieved = valleys.stream()
                    .anyMatch(valley -> valley.days() >= valleyDays
                            && valley.from.isAfter(peak.to)
                            && !valley.from.isAfter(latest));
            if (peak.days() > peakDays && !relieved && !latest.isBefore(today)) {
                missing.add(new MissingValley(Why.LONG_PEAK, peak.from, latest));
            }
        }
        missing.sort(MissingValley.IN_ORDER);
        return missing;
    }

    /** Phases of a kind, in order; those without a day between them are one. */
    private static List<Run> runs(List<LoadPhase> phases, Kind kind) {
        List<Run> runs = new ArrayList<>();
        for (LoadPhase phase : phases) {
            if (phase.kind() != kind) {
                continue;
            }
            if (!runs.isEmpty() && !phase.from().isAfter(runs.getLast().to.plusDays(1))) {
                runs.set(runs.size() - 1, new Run(runs.getLast().from, phase.to()));
            } else {
                runs.add(new Run(phase.from(), phase.to()));
            }
        }
        return runs;
    }

    private record Run(LocalDate from, LocalDate to) {

        long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }
}
