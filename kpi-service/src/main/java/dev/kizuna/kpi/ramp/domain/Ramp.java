package dev.kizuna.kpi.ramp.domain;

import dev.kizuna.kpi.scorecard.domain.Moment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key person's ramp. Its first day is the local date of its start in the partner's zone; a target of day N is due at
 * the end of the Nth day. Reports may come in any order: the latest appointment, plan and standing down hold, and every
 * phase of the load that was not taken back.
 *
 * @param zone the partner's
 * @param load peaks and valleys, by which more or less than the agreed targets is asked for
 * @param successes steps on the way that were noted, in the order of time
 * @param outcomes what has been said about targets, each once
 */
public record Ramp(
        String partnerId,
        String keyPersonId,
        ZoneId zone,
        @Nullable Appointment appointment,
        @Nullable Plan plan,
        @Nullable Moment stoodDown,
        Load load,
        List<Success> successes,
        List<Outcome> outcomes) {

    private static final Duration A_DAY = Duration.ofDays(1);

    public Ramp {
        successes = successes.stream().sorted(Comparator.comparing(Success::by)).toList();
        outcomes = List.copyOf(outcomes);
    }

    /** A ramp of which nothing is known yet. */
    public static Ramp unknown(String partnerId, String keyPersonId, ZoneId zone) {
        return new Ramp(partnerId, keyPersonId, zone, null, null, null, Load.NONE, List.of(), List.of());
    }

    public Ramp appointed(Appointment reported) {
        if (appointment != null && appointment.by().compareTo(reported.by()) >= 0) {
            return this;
        }
        Instant oldest = reported.rampStart().minus(A_DAY);
        List<Outcome> ofThisRamp = outcomes.stream()
                .filter(outcome -> outcome.at().isAfter(oldest))
                .toList();
        return new Ramp(partnerId, keyPersonId, zone, reported, plan, stoodDown, load, successes, ofThisRamp);
    }

    public Ramp planned(Plan reported) {
        return plan != null && plan.by().compareTo(reported.by()) >= 0
                ? this
                : new Ramp(partnerId, keyPersonId, zone, appointment, reported, stoodDown, load, successes, outcomes);
    }

    public Ramp stoodDown(Moment reported) {
        return stoodDown != null && stoodDown.compareTo(reported) >= 0
                ? this
                : new Ramp(partnerId, keyPersonId, zone, appointment, plan, reported, load, successes, outcomes);
    }

    public Ramp in(ZoneId other) {
        return new Ramp(partnerId, keyPersonId, other, appointment, plan, stoodDown, load, successes, outcomes);
    }

    /** A peak or a valley was planned. */
    public Ramp planned(LoadPhase reported) {
        return with(load.planned(reported));
    }

    /** A peak or a valley was taken back. */
    public Ramp withdrawn(String phaseId) {
        return with(load.withdrawn(phaseId));
    }

    private Ramp with(Load changed) {
        return new Ramp(partnerId, keyPersonId, zone, appointment, plan, stoodDown, changed, successes, outcomes);
    }

    /** A step on the way was noted; of several reports of one the earliest holds. */
    public Ramp succeeded(Success reported) {
        var noted = new ArrayList<Success>();
        for (Success known : successes) {
            if (!known.successId().equals(reported.successId())) {
                noted.add(known);
            } else if (known.by().compareTo(reported.by()) <= 0) {
                return this;
            }
        }
        noted.add(reported);
        return new Ramp(partnerId, keyPersonId, zone, appointment, plan, stoodDown, load, noted, outcomes);
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
        return new Ramp(partnerId, keyPersonId, zone, appointment, plan, stoodDown, load, successes, kept);
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

    /** What is asked for: the targets that hold, changed by peaks and valleys, in the order of their days. */
    public List<Asked> asked() {
        return effective().asked();
    }

    /**
     * What should be there of a metric at the end of a day, with parts of a whole: what each stage adds, spread over its
     * days.
     */
    public BigDecimal toDate(Metric metric, LocalDate day) {
        return effective().toDate(metric, rampDay(day));
    }

    /** Which day of the ramp a local day is, from 1 on; below 1 before it. */
    public int rampDay(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstDay(), day) + 1);
    }

    /** The peak or valley in which a local day lies. */
    public @Nullable LoadPhase phaseOn(LocalDate day) {
        return load.phases().stream()
                .filter(phase -> phase.covers(day))
                .findFirst()
                .orElse(null);
    }

    /** The steps that were noted since day 1. */
    public List<Success> successesOfThisRamp() {
        Instant start = startOf(firstDay());
        return successes.stream()
                .filter(success -> !success.by().at().isBefore(start))
                .toList();
    }

    private EffectiveTargets effective() {
        return new EffectiveTargets(firstDay(), load.phases(), targets());
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
                ? asked().stream()
                        .filter(asked -> !asked.waived())
                        .map(Asked::target)
                        .filter(target -> outcomeOf(target) == null)
                        .toList()
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
        for (Asked asked : asked()) {
            Outcome said = asked.waived() ? null : outcomeOf(asked.target());
            if (!asked.waived() && (said == null || !said.reached())) {
                Verdict verdict = judge(asked, achievements, said == null ? overdueBy : null);
                if (verdict != null) {
                    verdicts.add(verdict);
                }
            }
        }
        return verdicts;
    }

    private @Nullable Verdict judge(Asked asked, Achievements achievements, @Nullable Instant overdueBy) {
        Target target = asked.target();
        Instant due = dueAt(target);
        Instant end = endedAt();
        Instant until = end != null && end.isBefore(due) ? end : due;
        List<Moment> first = achievements.first(target.metric(), startOf(firstDay()), until, target.count());
        if (first.size() >= target.count()) {
            return new Verdict.Reached(asked, first.getLast());
        }
        boolean overdue = overdueBy != null && !due.isAfter(overdueBy);
        return overdue && until.equals(due) ? new Verdict.Missed(asked, due, first.size()) : null;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
