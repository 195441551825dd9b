package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.application.Ranking.Place;
import dev.kizuna.kpi.scorecard.application.Ranking.Row;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Figures;
import dev.kizuna.kpi.scorecard.domain.Period;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.ScopePart;
import dev.kizuna.kpi.scorecard.domain.ScopeParts;
import dev.kizuna.kpi.scorecard.domain.ScopeParts.Wanted;
import dev.kizuna.kpi.scorecard.domain.Totals;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts scopes of a kind in the order of a counter or figure. */
public final class RankingScorecards {

    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int USUAL_MONTHS = 3;

    private static final Map<String, Counter> COUNTERS =
            Stream.of(Counter.values()).collect(Collectors.toUnmodifiableMap(Counter::label, counter -> counter));

    private static final List<String> FIGURES = Figures.names();

    private final ScopeParts parts;
    private final ReadingRules rules;
    private final Clock clock;

    public RankingScorecards(ScopeParts parts, ReadingRules rules, Clock clock) {
        this.parts = parts;
        this.rules = rules;
        this.clock = clock;
    }

    private record Compared(Place place, Figure value, Totals totals, Map<String, Figure> figures) {}

    public Ranking rank(RankingQuestion question) {
        LocalDate to = question.to() == null ? LocalDate.ofInstant(clock.instant(), rules.zone()) : question.to();
        if (to.isBefore(FIRST_DAY) || to.isAfter(LAST_DAY)) {
            return new Ranking.Refused("to", "must be from " + FIRST_DAY + " to " + LAST_DAY);
        }
        LocalDate from = question.from() == null ? usualStart(to) : question.from();
        Ranking.Refused refused = refusal(question, from, to);
        if (refused != null) {
            return refused;
        }
        var period = new Period(from + "/" + to, from, to);
        var wanted = new Wanted(
                question.scope(), from, to, question.partnerId(), question.campaignId(), question.managerId());
        Map<String, List<DayScorecard>> byId = parts.of(wanted).stream()
                .collect(
                        Collectors.groupingBy(ScopePart::id, Collectors.mapping(ScopePart::card, Collectors.toList())));
        List<Compared> compared = new ArrayList<>();
        byId.forEach((id, cards) -> compared.add(compared(question.by(), id, cards)));
        Comparator<Place> order = Place.order(question.descending());
        compared.sort(Comparator.comparing(Compared::place, order));
        Place after = question.after();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < compared.size() && rows.size() <= question.limit(); i++) {
            Compared one = compared.get(i);
            if (after == null || order.compare(one.place(), after) > 0) {
                rows.add(new Row(
                        i + 1,
                        one.place(),
                        one.value(),
                        new PeriodCard(period, one.totals(), one.figures(), List.of())));
            }
        }
        return new Ranking.Ranked(rows);
    }

    /** With the first of a month nearly all is found in sums of months. */
    private static LocalDate usualStart(LocalDate to) {
        return to.withDayOfMonth(1).minusMonths(USUAL_MONTHS - 1L);
    }

    private Compared compared(String by, String id, List<DayScorecard> cards) {
        Totals totals = Summing.of(cards);
        Map<String, Figure> figures =
                Figures.of(totals, rules.reportingCurrency().getCurrencyCode());
        Counter counter = COUNTERS.get(by);
        Figure value = counter == null
                ? figures.getOrDefault(by, new Figure.Absent("not counted"))
                : new Figure.Number(BigDecimal.valueOf(totals.count(counter)));
        return new Compared(new Place(number(value), id), value, totals, figures);
    }

    private static @Nullable BigDecimal number(Figure value) {
        return switch (value) {
            case Figure.Money money -> money.amount().value();
            case Figure.Number number -> number.value();
            case Figure.Absent _ -> null;
        };
    }

    private static Ranking.@Nullable Refused refusal(RankingQuestion question, LocalDate from, LocalDate to) {
        if (question.scope() == Scope.TOTAL) {
            return new Ranking.Refused("scope", "must be one of which there are several, not total");
        }
        if (!COUNTERS.containsKey(question.by()) && !FIGURES.contains(question.by())) {
            return new Ranking.Refused("by", "must be a counter or figure such as leads or revenue");
        }
        if (from.isBefore(FIRST_DAY) || from.isAfter(to)) {
            return new Ranking.Refused("from", "must be from " + FIRST_DAY + " to " + to + ", not " + from);
        }
        if (question.campaignId() != null && question.scope() != Scope.PARTNER) {
            return new Ranking.Refused("campaignId", "narrows partners only");
        }
        if (question.scope() == Scope.PARTNER_MANAGER && question.partnerId() != null) {
            return new Ranking.Refused("partnerId", "does not narrow partner managers");
        }
        return question.scope() == Scope.PARTNER_MANAGER && question.managerId() != null
                ? new Ranking.Refused("managerId", "does not narrow partner managers")
                : null;
    }
}
