package dev.kizuna.kpi.scorecard.application;

import dev.kizuna.kpi.scorecard.domain.Amount;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Figure;
import dev.kizuna.kpi.scorecard.domain.Figures;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Targets;
import dev.kizuna.kpi.scorecard.domain.Targets.Target;
import dev.kizuna.kpi.scorecard.domain.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts targets beside what was reached of them. */
final class ReadingTargets {

    private final List<Targets> targets;
    private final String currency;

    ReadingTargets(List<Targets> targets, String currency) {
        this.targets = List.copyOf(targets);
        this.currency = currency;
    }

    /** The days of a scope in a range. */
    @FunctionalInterface
    interface Days {
        List<DayScorecard> of(LocalDate from, LocalDate to);
    }

    List<TargetProgress> read(Scope scope, String scopeId, LocalDate day, Days days) {
        Map<LocalDate, Totals> totalsSince = new HashMap<>();
        List<TargetProgress> progress = new ArrayList<>();
        for (Targets some : targets) {
            for (Target target : some.of(scope, scopeId, day)) {
                Totals totals = totalsSince.computeIfAbsent(target.since(), since -> Summing.of(days.of(since, day)));
                Figure actual = actual(target.name(), totals);
                progress.add(new TargetProgress(target, actual, share(target, actual)));
            }
        }
        return progress;
    }

    private Figure actual(String name, Totals totals) {
        return Stream.of(Counter.values())
                .filter(counter -> counter.label().equals(name))
                .findFirst()
                .<Figure>map(counter -> new Figure.Number(BigDecimal.valueOf(totals.count(counter))))
                .orElseGet(
                        () -> Figures.of(totals, currency).getOrDefault(name, new Figure.Absent("not counted here")));
    }

    private static @Nullable BigDecimal share(Target target, Figure actual) {
        BigDecimal asked = target.toDate();
        BigDecimal value = switch (actual) {
            case Figure.Money money -> money.amount().value();
            case Figure.Number number -> number.value();
            case Figure.Absent _ -> null;
        };
        return asked == null || value == null || asked.signum() == 0
                ? null
                : value.divide(asked, Amount.SCALE, RoundingMode.HALF_UP);
    }
}
