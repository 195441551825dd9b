package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Currencies;
import dev.kizuna.campaign.aggregate.domain.Decimals;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A figure that a campaign is to reach by its end.
 *
 * @param metric a counter of the scorecard, such as leads, prospects, won, revenue
 * @param unit {@code count}, or an ISO 4217 code for money
 */
public record Target(String metric, BigDecimal target, String unit) {

    private static final String COUNT = "count";
    private static final Pattern METRIC = Pattern.compile("[a-z][A-Za-z0-9-]{0,63}");
    private static final int PRECISION = 24;
    private static final int SCALE = 4;

    /** What speaks against these targets: each metric has one, above zero, with a unit. */
    static List<Refusal> refusals(List<Target> targets) {
        var refusals = new ArrayList<Refusal>();
        Set<String> metrics = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            String pointer = "/targets/" + i;
            refusals.addAll(target.refusals(pointer));
            if (!metrics.add(target.metric)) {
                refusals.add(Refusal.invalid(pointer + "/metric", "\"" + target.metric + "\" has a target already"));
            }
        }
        return refusals;
    }

    private List<Refusal> refusals(String pointer) {
        var refusals = new ArrayList<Refusal>();
        if (!METRIC.matcher(metric).matches()) {
            refusals.add(Refusal.invalid(pointer + "/metric", "is a counter's name, such as leads"));
        }
        if (target.signum() <= 0) {
            refusals.add(Refusal.invalid(pointer + "/target", "must be above zero"));
        }
        refusals.addAll(Decimals.refusals(target, PRECISION, SCALE, pointer + "/target"));
        if (unit.equals(COUNT) && target.stripTrailingZeros().scale() > 0) {
            refusals.add(Refusal.invalid(pointer + "/target", "a count is a whole number"));
        }
        if (!unit.equals(COUNT) && !Currencies.has(unit)) {
            refusals.add(Refusal.invalid(pointer + "/unit", "must be count or an ISO 4217 code"));
        }
        return refusals;
    }
}
