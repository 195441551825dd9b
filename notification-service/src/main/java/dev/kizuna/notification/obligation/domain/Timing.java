package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.calendar.domain.BusinessCalendar;
import dev.kizuna.notification.policy.domain.Ladder;
import dev.kizuna.notification.policy.domain.Policies;
import dev.kizuna.notification.policy.domain.Policy;
import dev.kizuna.notification.policy.domain.QuietHours;
import dev.kizuna.notification.policy.domain.Telling;
import dev.kizuna.notification.policy.domain.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When people are told: warnings before the due time, steps of the ladder after the breach, neither in quiet hours nor while snoozed. */
final class Timing {

    private final Policies policies;
    private final DueTimes dueTimes;

    Timing(Policies policies, DueTimes dueTimes) {
        this.policies = policies;
        this.dueTimes = dueTimes;
    }

    Telling tellingOf(Policy policy, Partner partner, @Nullable String ownerId) {
        return policies.tellingOf(policy, partner.id(), ownerId);
    }

    /** The first moment, not before the given one, at which people may be told. */
    Instant tellableFrom(Instant moment, @Nullable Instant snoozedUntil, QuietHours quiet, Partner partner) {
        Instant from = snoozedUntil != null && snoozedUntil.isAfter(moment) ? snoozedUntil : moment;
        if (quiet.equals(QuietHours.NONE)) {
            return from;
        }
        Instant end = quiet.endAfter(from, dueTimes.calendarOf(partner));
        return end == null ? from : end;
    }

    /** When warnings are given, in order; one that cannot be given before the due time is left out. */
    List<Instant> warnings(
            Policy policy,
            Instant opened,
            Instant due,
            @Nullable Instant snoozedUntil,
            QuietHours quiet,
            Partner partner,
            @Nullable String whom) {
        if (policy.warnings().isEmpty()) {
            return List.of();
        }
        BusinessCalendar calendar = dueTimes.calendarOf(partner);
        List<Instant> times = new ArrayList<>(policy.warnings().size());
        for (Warning warning : policy.warnings()) {
            Instant at = tellableFrom(warning.at(opened, due, calendar), snoozedUntil, quiet, partner);
            Instant from = outOfValley(policy, at, snoozedUntil, quiet, partner, whom);
            if (from.isBefore(due)) {
                times.add(from);
            }
        }
        times.sort(Comparator.naturalOrder());
        return times;
    }

    /** What valleys of whom it concerns do to the warnings, one a line. */
    List<String> valleySteps(
            Policy policy,
            Instant opened,
            Instant due,
            @Nullable Instant snoozedUntil,
            QuietHours quiet,
            Partner partner,
            @Nullable String whom) {
        if (!policy.quietInValley() || partner.valleys().isEmpty()) {
            return List.of();
        }
        BusinessCalendar calendar = dueTimes.calendarOf(partner);
        List<String> steps = new ArrayList<>(0);
        for (Warning warning : policy.warnings()) {
            Instant at = tellableFrom(warning.at(opened, due, calendar), snoozedUntil, quiet, partner);
            Instant from = outOfValley(policy, at, snoozedUntil, quiet, partner, whom);
            if (!from.equals(at)) {
                steps.add("the warning of " + at.atZone(calendar.zone())
                        + (from.isBefore(due) ? " waits until " + from.atZone(calendar.zone()) : " is left out")
                        + ": " + whom + " is in a valley");
            }
        }
        return steps;
    }

    /** The first moment, not before the given one, at which who is concerned is in no valley and people may be told. */
    private Instant outOfValley(
            Policy policy,
            Instant moment,
            @Nullable Instant snoozedUntil,
            QuietHours quiet,
            Partner partner,
            @Nullable String whom) {
        if (!policy.quietInValley() || partner.valleys().isEmpty()) {
            return moment;
        }
        ZoneId zone = dueTimes.calendarOf(partner).zone();
        Instant from = moment;
        LocalDate end = partner.valleyEnd(whom, LocalDate.ofInstant(from, zone));
        while (end != null) {
            Instant after = end.plusDays(1).atStartOfDay(zone).toInstant();
            from = tellableFrom(after, snoozedUntil, quiet, partner);
            end = partner.valleyEnd(whom, LocalDate.ofInstant(from, zone));
        }
        return from;
    }

    /** When the next step of the ladder is to be taken after a breach that was spoken of; null for none. */
    @Nullable
    Instant nextStep(Policy policy, Instant breachedAt, int taken, Care care, QuietHours quiet, Partner partner) {
        Ladder ladder = policy.ladder();
        if (ladder == null
                || care.acknowledgedAt() != null
                || taken >= ladder.steps().size()) {
            return null;
        }
        Ladder.Step step = ladder.steps().get(taken);
        Instant at;
        if (step.business()) {
            BusinessCalendar calendar = dueTimes.calendarOf(partner);
            at = calendar.addBusinessTime(breachedAt, step.after());
        } else {
            at = breachedAt.plus(step.after());
        }
        return tellableFrom(at, care.snoozedUntil(), quiet, partner);
    }
}
