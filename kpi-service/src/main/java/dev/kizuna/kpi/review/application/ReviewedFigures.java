package dev.kizuna.kpi.review.application;

import dev.kizuna.kpi.review.domain.Pack.FigureLine;
import dev.kizuna.kpi.review.domain.Pack.Restated;
import dev.kizuna.kpi.review.domain.Subject;
import dev.kizuna.kpi.scorecard.application.Answer;
import dev.kizuna.kpi.scorecard.application.PeriodCard;
import dev.kizuna.kpi.scorecard.application.Question;
import dev.kizuna.kpi.scorecard.application.ReadingScorecards;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Grain;
import dev.kizuna.kpi.scorecard.domain.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of a period beside those of the period before. */
final class ReviewedFigures {

    private static final String COUNT = "count";
    private static final String NOTHING = "nothing counted";
    private static final Set<String> MONEY = Set.of("revenue", "refunds", "cpl");

    private final ReadingScorecards reading;
    private final String currency;

    ReviewedFigures(ReadingScorecards reading, Currency currency) {
        this.reading = reading;
        this.currency = currency.getCurrencyCode();
    }

    /** The card of a whole period; empty when nothing was ever counted. */
    Optional<PeriodCard> card(Subject subject, Period period) {
        var question = new Question(subject.scope(), subject.id(), period.from(), period.to(), Grain.TOTAL);
        return switch (reading.read(question)) {
            case Answer.Cards cards -> cards.cards().stream().findFirst();
            case Answer.Refused(String parameter, String detail) ->
                throw new IllegalStateException(parameter + " " + detail);
        };
    }

    /** Counters and figures in the order in which they are shown. */
    List<FigureLine> lines(@Nullable PeriodCard now, @Nullable PeriodCard before) {
        if (now == null) {
            return List.of();
        }
        List<FigureLine> lines = new ArrayList<>();
        for (Counter counter : Counter.values()) {
            long earlier = before == null ? 0 : before.totals().count(counter);
            long count = now.totals().count(counter);
            lines.add(new FigureLine(
                    counter.label(),
                    COUNT,
                    counter.isVanity(),
                    BigDecimal.valueOf(count),
                    BigDecimal.valueOf(earlier),
                    BigDecimal.valueOf(count - earlier),
                    null));
        }
        now.figures().forEach((name, figure) -> lines.add(line(name, figure, before)));
        return lines;
    }

    /** What the figures said that are other ones now. */
    static List<Restated> restated(List<FigureLine> said, List<FigureLine> holds) {
        Map<String, FigureLine> now = new LinkedHashMap<>();
        holds.forEach(line -> now.put(line.name(), line));
        return said.stream()
                .filter(line -> now.containsKey(line.name()))
                .map(line -> new Restated(
                        line.name(),
                        line.now(),
                        Objects.requireNonNull(now.get(line.name())).before()))
                .filter(restated -> !same(restated.said(), restated.holds()))
                .toList();
    }

    private FigureLine line(String name, Figure figure, @Nullable PeriodCard before) {
        Figure earlier =
                before == null ? new Figure.Absent(NOTHING) : before.figures().get(name);
        @Nullable BigDecimal now = value(figure);
        @Nullable BigDecimal then = earlier == null ? null : value(earlier);
        return new FigureLine(
                name,
                unit(name),
                false,
                now,
                then,
                now == null || then == null ? null : now.subtract(then),
                figure instanceof Figure.Absent absent ? absent.reason() : null);
    }

    private static @Nullable BigDecimal value(Figure figure) {
        return switch (figure) {
            case Figure.Money money -> money.amount().value();
            case Figure.Number number -> number.value();
            case Figure.Absent _ -> null;
        };
    }

    private String unit(String name) {
        if (MONEY.contains(name) || name.startsWith("cost")) {
            return currency;
        }
        return name.endsWith("Seconds") ? "seconds" : name.equals("uniqueVisitors") ? COUNT : "ratio";
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
