package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.language.Spoken;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target with its curve.
 *
 * @param tone how its standing is drawn
 * @param share of the whole target that is there
 */
record TargetView(
        String metric,
        String name,
        boolean atMost,
        String standing,
        String tone,
        String actual,
        String toDate,
        String target,
        @Nullable String share,
        @Nullable String reason,
        List<Day> curve) {

    /** A day of the curve; numbers as they are drawn, beside those that are read. */
    record Day(
            String date,
            String name,
            String toDate,
            String saidToDate,
            @Nullable String actual,
            String saidActual) {}

    static TargetView of(Targets.Target target, Spoken spoken) {
        BigDecimal share = target.share();
        return new TargetView(
                target.metric(),
                spoken.figure(target.metric()),
                target.atMost(),
                target.standing(),
                switch (target.standing()) {
                    case "on-track" -> "GOOD";
                    case "behind" -> "WARNING";
                    case "missed" -> "BAD";
                    case "not-begun" -> "NEUTRAL";
                    default -> "OPEN";
                },
                spoken.value(target.actual(), target.unit()),
                spoken.value(target.targetToDate(), target.unit()),
                spoken.value(target.target(), target.unit()),
                share == null || target.atMost() ? null : spoken.share(share),
                spoken.reason(target.reason()),
                target.curve() == null
                        ? List.of()
                        : target.curve().stream()
                                .map(point -> day(point, target.unit(), spoken))
                                .toList());
    }

    private static Day day(Targets.Point point, String unit, Spoken spoken) {
        BigDecimal actual = point.actual();
        return new Day(
                point.date().toString(),
                spoken.date(point.date()),
                point.toDate().toPlainString(),
                spoken.value(point.toDate(), unit),
                actual == null ? null : actual.toPlainString(),
                actual == null ? "" : spoken.value(actual, unit));
    }
}
