package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Figures;
import dev.kizuna.kpi.scorecard.domain.Grain;
import dev.kizuna.kpi.scorecard.domain.Period;
import dev.kizuna.kpi.scorecard.domain.Periods;
import dev.kizuna.kpi.scorecard.domain.Scorecards;
import dev.kizuna.kpi.scorecard.domain.Totals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
    private final ReadingRules rules;
    private final Periods periods;
    private final Clock clock;

    public ReadingScorecards(Scorecards scorecards, ReadingRules rules, Clock clock) {
        this.scorecards = scorecards;
        this.rules = rules;
        this.periods = new Periods(rules.fiscalYearStart());
        this.clock = clock;
    }

    public Answer read(Question question) {
        LocalDate to = question.to() == null ? LocalDate.ofInstant(clock.instant(), rules.zone()) : question.to();
        LocalDate from = question.from() == null ? usualStart(question.grain(), to) : question.from();
        if (from.isBefore(FIRST_DAY)) {
            return new Answer.Refused("from", "must not be before " + FIRST_DAY);
        }
        if (to.isAfter(LAST_DAY)) {
            return new Answer.Refused("to", "must not be after " + LAST_DAY);
        }
        if (from.isAfter(to)) {
            return new Answer.Refused("from", "must not be after to, but " + from + " is after " + to);
        }
        if (periods.count(question.grain(), from, to) > MOST_CARDS) {
            return new Answer.Refused(
                    "from", "asks for more than " + MOST_CARDS + " cards; ask for fewer days or a coarser grain");
        }
        return new Answer.Cards(scorecards
                .find(question.scope(), question.id(), from, to)
                .map(days -> cards(question, from, to, days))
                .orElse(List.of()));
    }

    private LocalDate usualStart(Grain grain, LocalDate to) {
        return switch (grain) {
            case DAY -> to.minusDays(USUAL_DAYS - 1L);
            case WEEK -> periods.firstDay(grain, to).minusWeeks(USUAL_WEEKS - 1L);
            case MONTH -> periods.firstDay(grain, to).minusMonths(USUAL_MONTHS - 1L);
            case QUARTER -> periods.firstDay(grain, to).minusMonths(USUAL_MONTHS - 3L);
            case TOTAL -> FIRST_DAY;
        };
    }

    private List<PeriodCard> cards(Question question, LocalDate from, LocalDate to, List<DayScorecard> days) {
        boolean fromTheFirst = question.grain() == Grain.TOTAL && question.from() == null && !days.isEmpty();
        LocalDate start = fromTheFirst ? days.getFirst().day() : from;
        var cards = new ArrayList<PeriodCard>();
        int next = 0;
        for (Period period : periods.of(question.grain(), start, to)) {
            int end = next;
            while (end < days.size() && period.contains(days.get(end).day())) {
                end++;
            }
            Totals totals = Summing.of(days.subList(next, end));
            cards.add(new PeriodCard(
                    period, totals, Figures.of(totals, rules.reportingCurrency().getCurrencyCode())));
            next = end;
        }
        return cards;
    }
}
