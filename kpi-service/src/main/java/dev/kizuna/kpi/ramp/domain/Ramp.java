package dev.kizuna.kpi.ramp.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key person's ramp. Its first day is the local date of its start in the partner's zone; a target of day N is due at
 * the end of the Nth day. Reports may come in any order: the latest appointment, plan and standing down hold.
 *
 * @param zone the partner's
 * @param outcomes what has been said about targets, each once
 */
public record Ramp(
        String partnerId,
        String keyPersonId,
        ZoneId zone,
        @Nullable Appointment appointment,
        @Nullable Plan plan,
        @Nullable Moment stoodDown,
        List<Outcome> outcomes) {

    private static final Duration A_DAY = Duration.ofDays(1);

    public Ramp {
        outcomes = List.copyOf(outcomes);
    }

    /** A ramp of which nothing is known yet. */
    public static Ramp unknown(String partnerId, String keyPersonId, ZoneId zone) {
        return new Ramp(partnerId, keyPersonId, zone, null, null, null, List.of());
    }

    public Ramp appointed(Appointment reported) {
        if (appointment != null && appointment.by().compareTo(reported.by()) >= 0) {
            return this;
        }
        Instant oldest = reported.rampStart().minus(A_DAY);
        List<Outcome> ofThisRamp = outcomes.stream()
                .filter(outcome -> outcome.at().isAfter(oldest))
                .toList();
        return new Ramp(partnerId, keyPersonId, zone, reported, plan, stoodDown, ofThisRamp);
    }

    public Ramp planned(Plan reported) {
        return plan != null && plan.by().compareTo(reported.by()) >= 0
                ? this
                : new Ramp(partnerId, keyPersonId, zone, appointment, reported, stoodDown, outcomes);
    }

    public Ramp stoodDown(Moment reported) {
        return stoodDown != null && stoodDown.compareTo(reported) >= 0
                ? this
                : new Ramp(partnerId, keyPersonId, zone, appointment, plan, reported, outcomes);
    }

    public Ramp in(ZoneId other) {
        return new Ramp(partnerId, keyPersonId, other, appointment, plan, stoodDown, outcomes);
    }

    /** Notes what was said about a target; that it was reached outweighs that it was missed. */
    public Ramp with(Outcome said) {
        var kept = new ArrayList<Outcome>();
        for (Outcome outcome : outcomes) {
            if (outcome.target().equals(said.target()) && (outcome.reached() || !said.reached())) {
                return this;
            }
            if (!outcome.target().equals(said.target())) {
                kept.add(outcome);
            }
        }
        kept.add(said);
        return new Ramp(partnerId, keyPersonId, zone, appointment, plan, stoodDown, kept);
    }

    /** The targets that hold: those agreed last, else the defaults. */
    public List<Target> targets() {
        boolean agreedAtAppointment =
                appointment != null && !appointment.targets().isEmpty();
        if (plan != null && !plan.targets().isEmpty()) {
            boolean planIsLater =
                    appointment == null || !agreedAtAppointment || plan.by().compareTo(appointment.by()) > 0;
            if (planIsLater) {
                return plan.targets();
            }
        }
        return agreedAtAppointment && appointment != null ? appointment.targets() : Target.DEFAULTS;
    }

    /** Whether there is an appointment, so that the ramp has days. */
    public boolean hasBegun() {
        return appointment != null;
    }

    /** When the key person stood down from this appointment; null while it holds. */
    public @Nullable Instant endedAt() {
        boolean ended = stoodDown != null && (appointment == null || stoodDown.compareTo(appointment.by()) > 0);
        return ended && stoodDown != null ? stoodDown.at() : null;
    }

    /** The local date of day 1. */
    public LocalDate firstDay() {
        if (appointment == null) {
            throw new IllegalStateException("A ramp without an appointment has no days");
        }
        return LocalDate.ofInstant(appointment.rampStart(), zone);
    }

    /** The local date at whose end a target is due. */
    public LocalDate dueOn(Target target) {
        return firstDay().plusDays(target.rampDay() - 1L);
    }

    /** The moment at which the target's day is over. */
    public Instant dueAt(Target target) {
        return startOf(dueOn(target).plusDays(1));
    }

    /** What has been said about a target so far, if anything; that as much was reached outweighs a miss. */
    public @Nullable Outcome outcomeOf(Target target) {
        Outcome missed = null;
        for (Outcome outcome : outcomes) {
            if (outcome.isAbout(target)) {
                if (outcome.reached() && outcome.target().count() >= target.count()) {
                    return outcome;
                }
                missed = outcome.reached() ? missed : outcome;
            }
        }
        return missed;
    }

    /** Targets whose day may still pass unmet. */
    public List<Target> open() {
        return hasBegun()
                ? targets().stream().filter(target -> outcomeOf(target) == null).toList()
                : List.of();
    }

    /**
     * What there is to say now and was not said before.
     *
     * @param overdueBy targets due by then, inclusive, and not reached are missed; null judges none as missed
     */
    public List<Verdict> judge(Achievements achievements, @Nullable Instant overdueBy) {
        if (!hasBegun()) {
            return List.of();
        }
        var verdicts = new ArrayList<Verdict>();
        for (Target target : targets()) {
            Outcome said = outcomeOf(target);
            if (said == null || !said.reached()) {
                Verdict verdict = judge(target, achievements, said == null ? overdueBy : null);
                if (verdict != null) {
                    verdicts.add(verdict);
                }
            }
        }
        return verdicts;
    }

    private @Nullable Verdict judge(Target target, Achievements achievements, @Nullable Instant overdueBy) {
        Instant due = dueAt(target);
        Instant end = endedAt();
        Instant until = end != null && end.isBefore(due) ? end : due;
        List<Moment> first = achievements.first(target.metric(), startOf(firstDay()), until, target.count());
        if (first.size() >= target.count()) {
            return new Verdict.Reached(target, first.getLast());
        }
        boolean overdue = overdueBy != null && !due.isAfter(overdueBy);
        return overdue && until.equals(due) ? new Verdict.Missed(target, due, first.size()) : null;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
