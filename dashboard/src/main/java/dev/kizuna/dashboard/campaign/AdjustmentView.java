package dev.kizuna.dashboard.campaign;

import dev.kizuna.dashboard.language.Spoken;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A change of a launched campaign with the days before and after it.
 *
 * @param was how it was, in words; empty where that is not known
 * @param missingDays how many days of the two stretches are not there to be compared
 */
record AdjustmentView(
        String id,
        String kind,
        String reason,
        String when,
        String by,
        String was,
        String is,
        String before,
        String after,
        boolean comparable,
        int missingDays,
        int alongside,
        List<Line> lines) {

    private static final List<String> COUNTERS = List.of("touches", "leads", "mql", "prospects", "won");
    private static final List<String> FIGURES =
            List.of("leadRate", "conversionRate", "cpl", "costPerMql", "revenue", "cost", "roi");
    private static final String NEITHER = "cost";
    private static final Set<String> LESS_IS_BETTER = Set.of("cpl", "costPerMql");

    /**
     * A figure before and after.
     *
     * @param tone whether the change is for the better (GOOD), the worse (BAD) or neither, as of what
     *     cannot be compared (NEUTRAL)
     */
    record Line(String name, String before, String after, String change, String tone) {}

    static AdjustmentView of(Effect effect, ZoneId zone, Spoken spoken) {
        Effect.Adjustment adjustment = effect.adjustment();
        List<Line> lines = new ArrayList<>();
        COUNTERS.forEach(name -> lines.add(line(
                name,
                new Card.Value(count(effect.before(), name), "count", null),
                new Card.Value(count(effect.after(), name), "count", null),
                effect.comparable(),
                spoken)));
        FIGURES.forEach(name -> {
            Card.Value before = figure(effect.before(), name);
            Card.Value after = figure(effect.after(), name);
            if (before.number() != null || after.number() != null) {
                lines.add(line(name, before, after, effect.comparable(), spoken));
            }
        });
        return new AdjustmentView(
                adjustment.adjustmentId(),
                spoken.word("campaign.adjusted." + adjustment.kind()),
                adjustment.reason(),
                spoken.moment(adjustment.at(), zone),
                adjustment.by(),
                values(adjustment.before(), spoken),
                values(adjustment.after(), spoken),
                days(effect.before(), spoken),
                days(effect.after(), spoken),
                effect.comparable(),
                effect.before().daysBeforeLaunch()
                        + effect.before().daysNotOver()
                        + effect.after().daysBeforeLaunch()
                        + effect.after().daysNotOver(),
                effect.alongside() == null ? 0 : effect.alongside().size(),
                lines);
    }

    private static Line line(String name, Card.Value before, Card.Value after, boolean comparable, Spoken spoken) {
        String unit = before.number() == null ? after.unit() : before.unit();
        BigDecimal change = before.number() == null || after.number() == null
                ? null
                : after.number().subtract(before.number());
        int better = change == null || !comparable || name.equals(NEITHER)
                ? 0
                : LESS_IS_BETTER.contains(name) ? -change.signum() : change.signum();
        return new Line(
                spoken.figure(name),
                spoken.value(before.number(), unit),
                spoken.value(after.number(), unit),
                spoken.change(change, unit),
                better > 0 ? "GOOD" : better < 0 ? "BAD" : "NEUTRAL");
    }

    private static BigDecimal count(Effect.Stretch stretch, String name) {
        Map<String, Long> counters = stretch.figures().counters();
        return BigDecimal.valueOf(counters == null ? 0 : counters.getOrDefault(name, 0L));
    }

    private static Card.Value figure(Effect.Stretch stretch, String name) {
        Map<String, @Nullable Object> figures = stretch.figures().figures();
        return Card.Value.of(figures == null ? null : figures.get(name), name, null);
    }

    private static String days(Effect.Stretch stretch, Spoken spoken) {
        return spoken.date(stretch.from()) + " – " + spoken.date(stretch.to());
    }

    private static String values(Effect.@Nullable Values values, Spoken spoken) {
        if (values == null) {
            return "";
        }
        List<String> said = new ArrayList<>();
        if (values.targets() != null && !values.targets().isEmpty()) {
            said.add(values.targets().stream()
                    .map(target -> spoken.figure(target.metric()) + " " + spoken.value(target.target(), target.unit()))
                    .collect(Collectors.joining(", ")));
        }
        if (values.budget() != null) {
            said.add(Money.say(values.budget(), spoken));
        }
        if (values.endsOn() != null) {
            said.add(spoken.fullDate(values.endsOn()));
        }
        if (values.text() != null) {
            said.add(values.text());
        }
        return String.join("; ", said);
    }
}
