package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Currencies;
import dev.kizuna.campaign.aggregate.domain.Decimals;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.result.domain.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A figure that a campaign is to reach by its end.
 *
 * @param metric a figure of the scorecard, such as leads, prospects, won, revenue
 * @param unit {@code count}, or an ISO 4217 code for money; empty when none was given
 */
public record Target(String metric, BigDecimal target, String unit) {

    private static final String COUNT = "count";
    private static final int PRECISION = 24;
    private static final int SCALE = 4;
    private static final BigDecimal HIGHEST_COUNT = new BigDecimal("1e12");
    private static final BigDecimal HIGHEST_AMOUNT = new BigDecimal("1e15");

    /** What speaks against these targets: each figure has one, above zero, with a unit that fits it. */
    static List<Refusal> refusals(List<Target> targets) {
        var refusals = new ArrayList<Refusal>();
        Set<String> metrics = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            String pointer = "/targets/" + i;
            refusals.addAll(target.refusals(pointer));
            if (!metrics.add(target.metric)) {
                refusals.add(new Refusal(
                        Reason.DUPLICATE_METRIC,
                        pointer + "/metric",
                        "\"" + target.metric + "\" has a target already"));
            }
        }
        return refusals;
    }

    private List<Refusal> refusals(String pointer) {
        var refusals = new ArrayList<Refusal>();
        Optional<Metric> known = Metric.of(metric);
        if (known.isEmpty()) {
            refusals.add(new Refusal(
                    Reason.UNKNOWN_METRIC,
                    pointer + "/metric",
                    "\"" + metric + "\" is none of " + String.join(", ", Metric.labels())));
        }
        refusals.addAll(valueRefusals(pointer + "/target"));
        refusals.addAll(unitRefusals(pointer + "/unit", known));
        return refusals;
    }

    private List<Refusal> valueRefusals(String pointer) {
        if (target.signum() <= 0) {
            return List.of(new Refusal(Reason.TARGET_NOT_POSITIVE, pointer, "must be above zero"));
        }
        BigDecimal highest = unit.equals(COUNT) ? HIGHEST_COUNT : HIGHEST_AMOUNT;
        if (target.compareTo(highest) > 0) {
            return List.of(new Refusal(Reason.TARGET_TOO_LARGE, pointer, "is above " + highest.toPlainString()));
        }
        if (unit.equals(COUNT) && target.stripTrailingZeros().scale() > 0) {
            return List.of(Refusal.invalid(pointer, "a count is a whole number"));
        }
        return Decimals.refusals(target, PRECISION, SCALE, pointer);
    }

    private List<Refusal> unitRefusals(String pointer, Optional<Metric> known) {
        if (unit.isEmpty()) {
            return List.of(new Refusal(Reason.UNIT_MISSING, pointer, "must be count or an ISO 4217 code"));
        }
        boolean count = unit.equals(COUNT);
        if (!count && !Currencies.has(unit)) {
            return List.of(new Refusal(
                    Reason.UNKNOWN_UNIT, pointer, "\"" + unit + "\" is neither count nor an ISO 4217 code"));
        }
        return known.filter(found -> found.isMoney() == count).isEmpty()
                ? List.of()
                : List.of(new Refusal(
                        Reason.UNIT_MISMATCH,
                        pointer,
                        count ? metric + " is money: give its currency" : metric + " is counted: the unit is count"));
    }
}
