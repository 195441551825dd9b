package dev.kizuna.kpi.review.application;

import dev.kizuna.kpi.attribution.application.Answer;
import dev.kizuna.kpi.attribution.application.CreditReport;
import dev.kizuna.kpi.attribution.application.Question;
import dev.kizuna.kpi.attribution.application.ReadingCredits;
import dev.kizuna.kpi.attribution.application.Sums;
import dev.kizuna.kpi.attribution.domain.Sources;
import dev.kizuna.kpi.health.domain.HealthScore;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.ramp.domain.Ramps;
import dev.kizuna.kpi.review.domain.Bottlenecks;
import dev.kizuna.kpi.review.domain.Cadence;
import dev.kizuna.kpi.review.domain.Decisions;
import dev.kizuna.kpi.review.domain.Healths;
import dev.kizuna.kpi.review.domain.Items;
import dev.kizuna.kpi.review.domain.Matter;
import dev.kizuna.kpi.review.domain.Matters;
import dev.kizuna.kpi.review.domain.Pack;
import dev.kizuna.kpi.review.domain.Pack.Bottleneck;
import dev.kizuna.kpi.review.domain.Pack.Credited;
import dev.kizuna.kpi.review.domain.Pack.FigureLine;
import dev.kizuna.kpi.review.domain.Pack.Health;
import dev.kizuna.kpi.review.domain.Pack.HealthPart;
import dev.kizuna.kpi.review.domain.Pack.Item;
import dev.kizuna.kpi.review.domain.Pack.Milestone;
import dev.kizuna.kpi.review.domain.Pack.PromiseLine;
import dev.kizuna.kpi.review.domain.Pack.Sales;
import dev.kizuna.kpi.review.domain.Packs;
import dev.kizuna.kpi.review.domain.ReviewPeriods;
import dev.kizuna.kpi.review.domain.Step;
import dev.kizuna.kpi.review.domain.Subject;
import dev.kizuna.kpi.scorecard.application.PeriodCard;
import dev.kizuna.kpi.scorecard.application.ReadingScorecards;
import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Period;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what a review looks at, as it is known now. */
public final class MakingPack {

    private final ReviewedFigures figures;
    private final ReadingCredits credits;
    private final Healths healths;
    private final Ramps ramps;
    private final Matters matters;
    private final Packs packs;
    private final ReviewPeriods periods;
    private final ReviewRules rules;
    private final Clock clock;

    public MakingPack(
            ReadingScorecards scorecards,
            ReadingCredits credits,
            Healths healths,
            Ramps ramps,
            Matters matters,
            Packs packs,
            ReviewRules rules,
            Clock clock) {
        this.figures = new ReviewedFigures(scorecards, rules.currency());
        this.credits = credits;
        this.healths = healths;
        this.ramps = ramps;
        this.matters = matters;
        this.packs = packs;
        this.periods = new ReviewPeriods(rules.fiscalYearStart());
        this.rules = rules;
        this.clock = clock;
    }

    /** The pack of a whole period, which may not be over. */
    Pack make(Cadence cadence, Subject subject, Period period, Circle circle) {
        Instant end = period.to().plusDays(1).atStartOfDay(circle.zone()).toInstant();
        @Nullable Pack previous = previous(cadence, subject, period);
        @Nullable PeriodCard now = figures.card(subject, period).orElse(null);
        @Nullable
        PeriodCard before =
                figures.card(subject, periods.before(cadence, period)).orElse(null);
        List<FigureLine> lines = figures.lines(now, before);
        List<PromiseLine> promises = now == null ? List.of() : promises(now);
        Map<String, Optional<Ramp>> ramped = ramped(circle);
        Items items = Items.of(
                open(circle, ramped), period.from().atStartOfDay(circle.zone()).toInstant(), end, previous);
        return new Pack(
                cadence,
                subject,
                period.label(),
                period.from(),
                period.to(),
                circle.zone().getId(),
                clock.instant(),
                now == null ? 0 : now.totals().revision(),
                now == null ? null : now.totals().asOf(),
                now == null
                        ? List.of()
                        : new Sources().add(now.totals().sources()).all(),
                previous == null ? null : previous.period(),
                lines,
                previous == null
                                || !previous.period()
                                        .equals(periods.before(cadence, period).label())
                        ? List.of()
                        : ReviewedFigures.restated(previous.figures(), lines),
                promises,
                milestones(ramped, period, circle.zone()),
                health(subject, period, periods.before(cadence, period), circle.zone()),
                credited(subject, period),
                bottlenecks(now, before, promises, items.unresolved()),
                items.unresolved().stream().limit(rules.most()).toList(),
                items.resolved(),
                Decisions.of(items.unresolved(), end).stream()
                        .limit(rules.most())
                        .toList(),
                Math.max(0, items.unresolved().size() - rules.most()));
    }

    private @Nullable Pack previous(Cadence cadence, Subject subject, Period period) {
        return packs.periods(cadence, subject).stream()
                .filter(label -> label.compareTo(period.label()) < 0)
                .map(label -> packs.find(new Pack.Key(cadence, subject, label)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Map<String, Optional<Ramp>> ramped(Circle circle) {
        Map<String, Optional<Ramp>> ramped = new HashMap<>();
        circle.keyPersonIds().forEach(id -> ramped.put(id, ramps.find(id)));
        return ramped;
    }

    /** A target that was missed before another plan was agreed, or by somebody who has left the role, waits for nobody. */
    private List<Matter> open(Circle circle, Map<String, Optional<Ramp>> ramped) {
        return matters.open(circle.partnerIds()).stream()
                .filter(matter -> circle.concerns(matter.detail(Step.KEY_PERSON)))
                .filter(matter -> switch (matter.kind()) {
                    case MILESTONE -> stillMissed(matter, ramped);
                    case VALLEY -> ramped.containsKey(String.valueOf(matter.detail(Step.KEY_PERSON)));
                    default -> true;
                })
                .toList();
    }

    private static boolean stillMissed(Matter matter, Map<String, Optional<Ramp>> ramped) {
        Optional<Ramp> ramp = ramped.getOrDefault(String.valueOf(matter.detail(Step.KEY_PERSON)), Optional.empty());
        return ramp.isPresent()
                && (ramp.get().plan() == null || !ramp.get().plan().by().at().isAfter(matter.since()));
    }

    private static List<Milestone> milestones(Map<String, Optional<Ramp>> ramped, Period period, ZoneId zone) {
        return ramped.values().stream()
                .flatMap(Optional::stream)
                .flatMap(ramp -> ramp.outcomes().stream()
                        .filter(outcome -> period.contains(
                                LocalDate.ofInstant(outcome.at().minusMillis(outcome.reached() ? 0 : 1), zone)))
                        .map(outcome -> new Milestone(
                                ramp.keyPersonId(),
                                outcome.target().rampDay(),
                                outcome.target().metric().name(),
                                outcome.target().count(),
                                outcome.reached(),
                                outcome.at())))
                .sorted(Comparator.comparing(Milestone::at)
                        .thenComparing(Milestone::keyPersonId)
                        .thenComparing(Milestone::rampDay)
                        .thenComparing(Milestone::metric))
                .toList();
    }

    private @Nullable Health health(Subject subject, Period period, Period before, ZoneId zone) {
        if (subject.scope() != Scope.PARTNER) {
            return null;
        }
        boolean over = period.to().isBefore(LocalDate.ofInstant(clock.instant(), zone));
        return healths.of(subject.id(), over ? period.to() : null)
                .map(now -> new Health(
                        now.day(),
                        now.score(),
                        healths.of(subject.id(), before.to())
                                .map(HealthScore::score)
                                .orElse(null),
                        now.parts().stream()
                                .map(part ->
                                        new HealthPart(part.part().code(), part.score(), part.weight(), part.reason()))
                                .toList()))
                .orElse(null);
    }

    private static List<PromiseLine> promises(PeriodCard card) {
        return card.totals().promises().byPolicy().entrySet().stream()
                .map(policy -> new PromiseLine(
                        policy.getKey(),
                        policy.getValue().kept(),
                        policy.getValue().late(),
                        policy.getValue().broken(),
                        policy.getValue().open(),
                        policy.getValue().keptShare() instanceof Figure.Number share ? share.value() : null))
                .toList();
    }

    private static List<Bottleneck> bottlenecks(
            @Nullable PeriodCard now, @Nullable PeriodCard before, List<PromiseLine> promises, List<Item> unresolved) {
        return now == null || before == null
                ? List.of()
                : Bottlenecks.of(now.totals(), before.totals(), promises, unresolved);
    }

    private @Nullable Credited credited(Subject subject, Period period) {
        boolean ofPartner = subject.scope() == Scope.PARTNER;
        if (!ofPartner && subject.scope() != Scope.PARTNER_MANAGER) {
            return null;
        }
        var question = new Question(
                null,
                ofPartner ? subject.id() : null,
                ofPartner ? null : subject.id(),
                null,
                period.from(),
                period.to());
        return credits.read(question) instanceof Answer.Credited(CreditReport report)
                ? new Credited(sales(report.sourced()), sales(report.influenced()))
                : null;
    }

    private static Sales sales(Sums sums) {
        return new Sales(sums.sales(), Map.copyOf(sums.amounts()));
    }
}
