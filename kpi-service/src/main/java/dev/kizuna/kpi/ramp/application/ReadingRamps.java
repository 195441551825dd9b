package dev.kizuna.kpi.ramp.application;

import dev.kizuna.kpi.ramp.application.RampProgress.Status;
import dev.kizuna.kpi.ramp.application.RampProgress.Step;
import dev.kizuna.kpi.ramp.application.RampProgress.TargetProgress;
import dev.kizuna.kpi.ramp.domain.Asked;
import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.ramp.domain.Outcome;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.PublishedScorecards;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows key persons' ramps with what the scorecards count towards each target, now or as they counted at a time that has
 * been. What was agreed is what holds now; only what became of it is that of the time.
 */
public final class ReadingRamps {

    /** Steps that the figures show by themselves. */
    private static final Map<String, Counter> SHOWN_BY =
            Map.of("first-proposal", Counter.PROPOSED, "internal-approval-started", Counter.APPROVALS);

    private final Ramps ramps;
    private final Scorecards scorecards;
    private final PublishedScorecards published;
    private final Clock clock;

    public ReadingRamps(Ramps ramps, Scorecards scorecards, PublishedScorecards published, Clock clock) {
        this.ramps = ramps;
        this.scorecards = scorecards;
        this.published = published;
        this.clock = clock;
    }

    /** The ramp of a key person who has been appointed. */
    public Optional<RampProgress> read(String keyPersonId) {
        return read(keyPersonId, null);
    }

    /** @param asOf a turn of a step of which cards are kept; null for now */
    public Optional<RampProgress> read(String keyPersonId, @Nullable Instant asOf) {
        return begun(keyPersonId).map(ramp -> progress(ramp, asOf));
    }

    /** The ramps of a partner's key persons who have been appointed, the latest first. */
    public List<RampProgress> ofPartner(String partnerId) {
        return ramps.ofPartners(List.of(partnerId)).stream()
                .filter(Ramp::hasBegun)
                .sorted(Comparator.comparing(Ramp::firstDay).reversed().thenComparing(Ramp::keyPersonId))
                .map(ramp -> progress(ramp, null))
                .toList();
    }

    /** What should be there and what is, for each day of the ramp of a key person who has been appointed. */
    public Optional<RampCurve> curve(String keyPersonId) {
        return curve(keyPersonId, null);
    }

    /** @param asOf a turn of a step of which cards are kept; null for now */
    public Optional<RampCurve> curve(String keyPersonId, @Nullable Instant asOf) {
        return begun(keyPersonId).map(ramp -> curve(ramp, asOf));
    }

    private Optional<Ramp> begun(String keyPersonId) {
        return ramps.find(keyPersonId).filter(Ramp::hasBegun);
    }

    private RampProgress progress(Ramp ramp, @Nullable Instant asOf) {
        LocalDate today = today(ramp, asOf);
        Seen seen = seen(ramp, asOf);
        return new RampProgress(
                ramp,
                today,
                ramp.asked().stream()
                        .map(asked -> asOf == null
                                ? progress(ramp, asked, today, seen)
                                : progressThen(ramp, asked, today, seen, asOf))
                        .toList(),
                steps(ramp, seen, asOf),
                seen);
    }

    private RampCurve curve(Ramp ramp, @Nullable Instant asOf) {
        LocalDate today = today(ramp, asOf);
        Seen seen = seen(ramp, asOf);
        var points = new ArrayList<RampCurve.Point>();
        List<Metric> metrics = ramp.asked().stream()
                .map(asked -> asked.agreed().metric())
                .distinct()
                .sorted()
                .toList();
        for (Metric metric : metrics) {
            long actual = 0;
            for (LocalDate day = ramp.firstDay(); !day.isAfter(lastDay(ramp, metric)); day = day.plusDays(1)) {
                actual += seen.on(day, metric.counter().label());
                points.add(new RampCurve.Point(
                        metric,
                        ramp.rampDay(day),
                        day,
                        ramp.toDate(metric, day),
                        day.isAfter(today) ? null : actual,
                        ramp.phaseOn(day)));
            }
        }
        return new RampCurve(ramp, List.copyOf(points), seen);
    }

    private static LocalDate lastDay(Ramp ramp, Metric metric) {
        return ramp.targets().stream()
                .filter(target -> target.metric() == metric)
                .map(ramp::dueOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private LocalDate today(Ramp ramp, @Nullable Instant asOf) {
        return LocalDate.ofInstant(asOf == null ? clock.instant() : asOf, ramp.zone());
    }

    private Seen seen(Ramp ramp, @Nullable Instant asOf) {
        LocalDate last = ramp.targets().stream()
                .map(ramp::dueOn)
                .max(Comparator.naturalOrder())
                .orElse(ramp.firstDay());
        String id = ramp.keyPersonId();
        return Seen.in((asOf == null
                        ? scorecards.find(Scope.KEY_PERSON, id, ramp.firstDay(), last)
                        : published.find(Scope.KEY_PERSON, id, ramp.firstDay(), last, asOf))
                .orElse(List.of()));
    }

    private static TargetProgress progress(Ramp ramp, Asked asked, LocalDate today, Seen seen) {
        var agreed = asked.agreed();
        LocalDate dueOn = ramp.dueOn(agreed);
        Outcome outcome = ramp.outcomeOf(asked.waived() ? agreed : asked.target());
        boolean reached = outcome != null && outcome.reached();
        return new TargetProgress(
                asked,
                seen.until(dueOn, agreed.metric().counter().label()),
                ramp.toDate(agreed.metric(), today.isBefore(dueOn) ? today : dueOn),
                dueOn,
                status(asked, outcome),
                outcome != null && reached ? outcome.at() : null);
    }

    /** What was said of a target later is not known then: its status is that of the count and the day. */
    private static TargetProgress progressThen(Ramp ramp, Asked asked, LocalDate today, Seen seen, Instant asOf) {
        TargetProgress now = progress(ramp, asked, today, seen);
        Instant reachedAt = now.reachedAt();
        Status status;
        if (asked.waived()) {
            status = Status.WAIVED;
        } else if (now.actual() >= asked.count()) {
            status = Status.REACHED;
        } else {
            status = today.isAfter(now.dueOn()) ? Status.MISSED : Status.OPEN;
        }
        boolean known = status == Status.REACHED && reachedAt != null && !reachedAt.isAfter(asOf);
        return new TargetProgress(asked, now.actual(), now.toDate(), now.dueOn(), status, known ? reachedAt : null);
    }

    private static Status status(Asked asked, @Nullable Outcome outcome) {
        if (outcome != null && outcome.reached()) {
            return Status.REACHED;
        }
        if (asked.waived()) {
            return Status.WAIVED;
        }
        return outcome == null ? Status.OPEN : Status.MISSED;
    }

    /** What was noted, and of the rest what the figures show. */
    private static List<Step> steps(Ramp ramp, Seen seen, @Nullable Instant asOf) {
        var steps = new ArrayList<Step>();
        for (var success : ramp.successesOfThisRamp()) {
            if (asOf == null || !success.by().at().isAfter(asOf)) {
                steps.add(new Step(
                        success.by().day(ramp.zone()), success.kind(), true, success.successId(), success.dealId()));
            }
        }
        SHOWN_BY.forEach((kind, counter) -> {
            if (steps.stream().noneMatch(step -> step.kind().equals(kind))) {
                seen.byDay().keySet().stream()
                        .filter(day -> seen.on(day, counter.label()) > 0)
                        .min(Comparator.naturalOrder())
                        .ifPresent(day -> steps.add(new Step(day, kind, false, null, null)));
            }
        });
        steps.sort(Comparator.comparing(Step::day).thenComparing(Step::kind));
        return List.copyOf(steps);
    }
}
