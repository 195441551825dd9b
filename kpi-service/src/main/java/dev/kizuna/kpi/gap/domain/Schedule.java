package dev.kizuna.kpi.gap.domain;

import dev.kizuna.kpi.gap.domain.Report.Adjusted;
import dev.kizuna.kpi.gap.domain.Report.Planned;
import dev.kizuna.kpi.gap.domain.Report.Turned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A launched campaign's course in local days, each as it was known on that day: what is decided later changes nothing
 * before it.
 */
public final class Schedule {

    private static final long LONGEST_DAYS = 3_660;

    private record Rest(Instant from, @Nullable Instant until) {}

    private final Course course;
    private final Planned plan;
    private final ZoneId zone;
    private final LocalDate launchedOn;
    private final @Nullable Instant completedAt;
    private final List<CampaignTarget> launchTargets;
    private final List<Rest> rests = new ArrayList<>();
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final int[] weightsUpTo;

    private Schedule(Course course, Planned plan, Turned launch, ZoneId zone) {
        this.course = course;
        this.plan = plan;
        this.zone = zone;
        this.launchedOn = launch.by().day(zone);
        this.launchTargets = launch.targets().isEmpty() ? plan.targets() : launch.targets();
        this.completedAt = follow(course, launch);
        this.firstDay = launchedOn.isAfter(plan.startsOn()) ? launchedOn : plan.startsOn();
        this.lastDay = lastDay();
        this.weightsUpTo = weights();
    }

    /** Empty while it was not both planned and launched. */
    public static Optional<Schedule> of(Course course, ZoneId zone) {
        Planned plan = course.plan();
        if (plan == null) {
            return Optional.empty();
        }
        return course.turns().stream()
                .filter(turn -> turn.kind() == Turned.Kind.LAUNCHED)
                .findFirst()
                .map(launch -> new Schedule(course, plan, launch, zone));
    }

    public Course course() {
        return course;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate launchedOn() {
        return launchedOn;
    }

    /** The first day on which something is asked. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day of all that it was ever to have; before {@link #firstDay()} when it was launched after its end. */
    public LocalDate lastDayEver() {
        return lastDay;
    }

    public @Nullable Instant completedAt() {
        return completedAt;
    }

    public boolean isResting(Instant at) {
        return rests.stream()
                .anyMatch(rest -> !rest.from.isAfter(at) && (rest.until == null || rest.until.isAfter(at)));
    }

    /** The day of its completion; null while it goes on. */
    @Nullable
    LocalDate completedOn() {
        return completedAt == null ? null : LocalDate.ofInstant(completedAt, zone);
    }

    /** The last day, as it was set on this day. */
    public LocalDate endOn(LocalDate day) {
        LocalDate end = plan.endsOn();
        for (Adjusted adjusted : course.adjustments()) {
            if (adjusted.endsOn() != null && !adjusted.by().day(zone).isAfter(day)) {
                end = adjusted.endsOn();
            }
        }
        LocalDate completedOn = completedOn();
        return completedOn != null && !completedOn.isAfter(day) && completedOn.isBefore(end) ? completedOn : end;
    }

    /** The targets in force on this day. */
    public List<CampaignTarget> targetsOn(LocalDate day) {
        List<CampaignTarget> targets = launchTargets;
        for (Adjusted adjusted : course.adjustments()) {
            if (!adjusted.targets().isEmpty() && !adjusted.by().day(zone).isAfter(day)) {
                targets = adjusted.targets();
            }
        }
        return targets;
    }

    /** Whether it rested from the day's beginning to its end. */
    boolean rests(LocalDate day) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return rests.stream()
                .anyMatch(rest -> !rest.from.isAfter(begin) && (rest.until == null || !rest.until.isBefore(end)));
    }

    /** How many days from one to another ask for something, both included. */
    int asking(LocalDate from, LocalDate to) {
        return weightsUpTo(to) - weightsUpTo(from.minusDays(1));
    }

    private int weightsUpTo(LocalDate day) {
        long index = ChronoUnit.DAYS.between(firstDay, day);
        return index < 0 || weightsUpTo.length == 0 ? 0 : weightsUpTo[(int) Math.min(index, weightsUpTo.length - 1L)];
    }

    /** Notes the rests; gives when it was completed. */
    private @Nullable Instant follow(Course course, Turned launch) {
        Instant restsSince = null;
        for (Turned turn : course.turns().tailSet(launch)) {
            Instant at = turn.by().at();
            switch (turn.kind()) {
                case PAUSED -> restsSince = restsSince == null ? at : restsSince;
                case LAUNCHED -> {
                    if (restsSince != null) {
                        rests.add(new Rest(restsSince, at));
                        restsSince = null;
                    }
                }
                case COMPLETED -> {
                    if (restsSince != null) {
                        rests.add(new Rest(restsSince, null));
                    }
                    return at;
                }
            }
        }
        if (restsSince != null) {
            rests.add(new Rest(restsSince, null));
        }
        return null;
    }

    private LocalDate lastDay() {
        LocalDate planned = plannedLast();
        LocalDate completedOn = completedOn();
        return completedOn != null && completedOn.isBefore(planned) ? completedOn : planned;
    }

    private int[] weights() {
        int days = (int) Math.max(0, ChronoUnit.DAYS.between(firstDay, plannedLast()) + 1);
        int[] sums = new int[days];
        int sum = 0;
        for (int i = 0; i < days; i++) {
            sum += asks(firstDay.plusDays(i)) ? 1 : 0;
            sums[i] = sum;
        }
        if (sum == 0) {
            for (int i = 0; i < days; i++) {
                sums[i] = i + 1;
            }
        }
        return sums;
    }

    /** The last day that was ever planned, whether or not it came so far. */
    private LocalDate plannedLast() {
        LocalDate last = plan.endsOn();
        for (Adjusted adjusted : course.adjustments()) {
            LocalDate end = adjusted.endsOn();
            last = end != null && end.isAfter(last) ? end : last;
        }
        LocalDate longest = firstDay.plusDays(LONGEST_DAYS);
        return last.isAfter(longest) ? longest : last;
    }

    /** A day that no phase speaks of asks like any other. */
    private boolean asks(LocalDate day) {
        List<Phase> phases =
                plan.phases().stream().filter(phase -> phase.has(day)).toList();
        return phases.isEmpty() || phases.stream().anyMatch(Phase::asks);
    }
}
