package dev.kizuna.kpi.gap.domain;

import dev.kizuna.kpi.scorecard.domain.Counter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares the rates of the latest days with those of the days before, stage by stage. What one stage loses, the later
 * ones have less of as well; rates, unlike counts, fall only where it was lost.
 */
final class Funnel {

    private static final int SCALE = 6;

    /** A rate of a stage; how many of the whole there must be is a rule. */
    private record Rate(Stage stage, Counter part, Counter whole) {}

    private static final List<Rate> RATES = List.of(
            new Rate(Stage.MESSAGE, Counter.TOUCHES, Counter.IMPRESSIONS),
            new Rate(Stage.LANDING_PAGE, Counter.LEADS, Counter.TOUCHES),
            new Rate(Stage.QUALIFICATION, Counter.MQL, Counter.LEADS),
            new Rate(Stage.QUALIFICATION, Counter.PROSPECTS, Counter.MQL),
            new Rate(Stage.CLOSING, Counter.WON, Counter.PROSPECTS));

    private final GapRules rules;
    private final Metric metric;
    private final Map<String, BigDecimal> evidence = new TreeMap<>();
    private boolean compared;
    private Blame blamed = Blame.nobody("", Map.of());
    private double worst;

    private Funnel(GapRules rules, Metric metric) {
        this.rules = rules;
        this.metric = metric;
    }

    /** @param days what was counted on each day */
    static Blame blame(
            GapRules rules, Metric metric, LocalDate firstDay, LocalDate lastDay, SortedMap<LocalDate, Counted> days) {
        int all = (int) (lastDay.toEpochDay() - firstDay.toEpochDay()) + 1;
        int latest = Math.min(rules.window(), all / 2);
        if (latest == 0) {
            return Blame.nobody("no-earlier-days", Map.of());
        }
        LocalDate split = lastDay.minusDays(latest);
        var funnel = new Funnel(rules, metric);
        Counted before = sum(days.subMap(firstDay, split.plusDays(1)));
        Counted now = sum(days.subMap(split.plusDays(1), lastDay.plusDays(1)));
        funnel.compare(
                Stage.REACH,
                before.count(Counter.REACH),
                all - latest,
                now.count(Counter.REACH),
                latest,
                rules.counts());
        for (Rate rate : RATES) {
            funnel.compare(
                    rate.stage,
                    before.count(rate.part),
                    before.count(rate.whole),
                    now.count(rate.part),
                    now.count(rate.whole),
                    0);
        }
        return funnel.verdict();
    }

    private void compare(Stage stage, long partBefore, long wholeBefore, long partNow, long wholeNow, long leastParts) {
        boolean enough = stage == Stage.REACH
                ? partBefore >= leastParts
                : wholeBefore >= rules.counts() && wholeNow >= rules.counts();
        if (!metric.dependsOn(stage) || !enough || partBefore == 0) {
            return;
        }
        double before = (double) partBefore / wholeBefore;
        double now = (double) partNow / wholeNow;
        double fall = 1 - now / before;
        double error = Math.sqrt(before / wholeBefore + now / wholeNow);
        double certainty = (before - now) / error;
        compared = true;
        String known = stage.code() + ".fall";
        if (evidence.containsKey(known) && evidence.get(known).doubleValue() >= fall) {
            return;
        }
        evidence.put(stage.code() + ".before", decimal(before));
        evidence.put(stage.code() + ".now", decimal(now));
        evidence.put(known, decimal(fall));
        evidence.put(stage.code() + ".z", decimal(certainty));
        if (fall >= rules.fall() && certainty >= rules.certainty() && fall > worst) {
            worst = fall;
            blamed = new Blame(stage, Map.of(), null);
        }
    }

    private Blame verdict() {
        if (blamed.stage() != null) {
            return new Blame(blamed.stage(), evidence, null);
        }
        return Blame.nobody(compared ? "no-stage-fell" : "too-few-counts", evidence);
    }

    private static Counted sum(SortedMap<LocalDate, Counted> days) {
        Counted sum = Counted.NOTHING;
        for (Counted day : days.values()) {
            sum = sum.plus(day);
        }
        return sum;
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(SCALE, RoundingMode.HALF_UP);
    }
}
