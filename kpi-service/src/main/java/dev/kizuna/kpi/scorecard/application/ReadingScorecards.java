package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Figures;
import dev.kizuna.kpi.scorecard.domain.Grain;
import dev.kizuna.kpi.scorecard.domain.Period;
import dev.kizuna.kpi.scorecard.domain.Periods;
import dev.kizuna.kpi.scorecard.domain.PublishedScorecards;
import dev.kizuna.kpi.scorecard.domain.RampDays;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import dev.kizuna.kpi.scorecard.domain.Targets;
import dev.kizuna.kpi.scorecard.domain.Totals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sums the days of a scope into the periods asked for, the empty ones included. */
public final class ReadingScorecards {

    /** Most cards of one answer: five years of days. */
    public static final int MOST_CARDS = 1_830;

    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int USUAL_DAYS = 30;
    private static final int USUAL_WEEKS = 12;
    private static final int USUAL_MONTHS = 12;

    private final Scorecards scorecards;
    private final PublishedScorecards published;
    private final RampDays ramps;
    private final ReadingTargets targets;
    private final ReadingRules rules;
    private final Periods periods;
    private final Clock clock;

    public ReadingScorecards(
            Scorecards scorecards,
            PublishedScorecards published,
            RampDays ramps,
            List<Targets> targets,
            ReadingRules rules,
            Clock clock) {
        this.scorecards = scorecards;
        this.published = published;
        this.ramps = ramps;
        this.targets = new ReadingTargets(targets, rules.reportingCurrency().getCurrencyCode());
        this.rules = rules;
        this.periods = new Periods(rules.fiscalYearStart());
        this.clock = clock;
    }

    public Answer read(Question question) {
        LocalDate to = question.to() == null ? LocalDate.ofInstant(clock.instant(), rules.zone()) : question.to();
        if (to.isBefore(FIRST_DAY) || to.isAfter(LAST_DAY)) {
            return new Answer.Refused("to", "must be from " + FIRST_DAY + " to " + LAST_DAY);
        }
        if (question.grain() == Grain.RAMP) {
            return ramp(question, to);
        }
        LocalDate from = question.from() == null ? usualStart(question.grain(), to) : question.from();
        Answer.Refused refused = refusal(question, from, to);
        if (refused != null) {
            return refused;
        }
        if (periods.count(question.grain(), from, to) > MOST_CARDS) {
            return new Answer.Refused(
                    "from", "asks for more than " + MOST_CARDS + " cards; ask for fewer days or a coarser grain");
        }
        return new Answer.Cards(days(question, from, to)
                .map(days -> {
                    boolean fromTheFirst =
                            question.grain() == Grain.TOTAL && question.from() == null && !days.isEmpty();
                    LocalDate start = fromTheFirst ? days.getFirst().day() : from;
                    return cards(question, periods.of(question.grain(), start, to), days);
                })
                .orElse(List.of()));
    }

    /** The turn of a step, not after a time, of which cards are kept. */
    public Instant turnBefore(Instant time) {
        Duration step = rules.historyStep();
        return Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), step.toMillis()) * step.toMillis());
    }

    private Answer ramp(Question question, LocalDate to) {
        if (question.scope() != Scope.KEY_PERSON) {
            return new Answer.Refused("grain", "can be ramp for a key person only");
        }
        Optional<RampDays.Stages> begun = ramps.of(question.id());
        if (begun.isEmpty()) {
            return new Answer.Cards(List.of());
        }
        LocalDate firstDay = begun.get().firstDay();
        LocalDate from = question.from() == null || question.from().isBefore(firstDay) ? firstDay : question.from();
        List<Period> stages = Periods.of(begun.get(), to).stream()
                .filter(stage -> !stage.to().isBefore(from))
                .map(stage -> stage.from().isBefore(from) ? new Period(stage.label(), from, stage.to()) : stage)
                .toList();
        Answer.Refused refused = stages.isEmpty() ? null : refusal(question, from, to);
        return refused != null
                ? refused
                : new Answer.Cards(cards(
                        question,
                        stages,
                        stages.isEmpty() ? List.of() : days(question, from, to).orElse(List.of())));
    }

    private Answer.@Nullable Refused refusal(Question question, LocalDate from, LocalDate to) {
        if (from.isBefore(FIRST_DAY)) {
            return new Answer.Refused("from", "must not be before " + FIRST_DAY);
        }
        if (from.isAfter(to)) {
            return new Answer.Refused("from", "must not be after to, but " + from + " is after " + to);
        }
        if (question.asOf() != null && question.asOf().isAfter(clock.instant())) {
            return new Answer.Refused("asOf", "must not be in the future");
        }
        return question.asOf() != null && question.scope() == Scope.PARTNER_MANAGER
                ? new Answer.Refused("asOf", "is kept for partners, key persons, campaigns and the total")
                : null;
    }

    private LocalDate usualStart(Grain grain, LocalDate to) {
        return switch (grain) {
            case DAY -> to.minusDays(USUAL_DAYS - 1L);
            case WEEK -> periods.firstDay(grain, to).minusWeeks(USUAL_WEEKS - 1L);
            case MONTH -> periods.firstDay(grain, to).minusMonths(USUAL_MONTHS - 1L);
            case QUARTER -> periods.firstDay(grain, to).minusMonths(USUAL_MONTHS - 3L);
            case RAMP, TOTAL -> FIRST_DAY;
        };
    }

    private Optional<List<DayScorecard>> days(Question question, LocalDate from, LocalDate to) {
        return question.asOf() == null
                ? scorecards.find(question.scope(), question.id(), from, to)
                : published.find(question.scope(), question.id(), from, to, turnBefore(question.asOf()));
    }

    private List<PeriodCard> cards(Question question, List<Period> cut, List<DayScorecard> days) {
        var cards = new ArrayList<PeriodCard>();
        int next = 0;
        for (Period period : cut) {
            int end = next;
            while (end < days.size() && period.contains(days.get(end).day())) {
                end++;
            }
            Totals totals = Summing.of(days.subList(next, end));
            cards.add(new PeriodCard(
                    period,
                    totals,
                    Figures.of(totals, rules.reportingCurrency().getCurrencyCode()),
                    cards.size() + 1 == cut.size() ? targets(question, period.to()) : List.of()));
            next = end;
        }
        return cards;
    }

    private List<TargetProgress> targets(Question question, LocalDate day) {
        return targets.read(
                question.scope(),
                question.id(),
                day,
                (since, until) -> days(question, since, until).orElse(List.of()));
    }
}
