package dev.kizuna.kpi.health.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/**
 * How health is scored and when it fell.
 *
 * @param weights what each part weighs against the others; 0 leaves it out
 * @param comparedDays health is compared with that of so many days before
 * @param fall so many points less is a fall
 * @param low crossing it downwards is a fall, whatever the difference
 * @param recovery so many points above where it fell to, and not below {@code low}, it is back
 */
public record HealthRules(Map<Part, Integer> weights, int comparedDays, int fall, int low, int recovery) {

    /** The last days that count for what was promised and what came of it, the day that is looked at included. */
    public static final int DAYS = 30;

    /** The days before those, whose average is what is usual. */
    public static final int USUAL_DAYS = 90;

    /** The last days in which targets of ramps count. */
    public static final int PROGRESS_DAYS = 90;

    private static final int MOST = 100;

    public HealthRules {
        weights = Collections.unmodifiableMap(new EnumMap<>(weights));
        if (!weights.keySet().containsAll(EnumSet.allOf(Part.class))
                || weights.values().stream().anyMatch(weight -> weight < 0)
                || weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("Each part of health needs a weight of 0 or more, one more: " + weights);
        }
        if (comparedDays < 1 || fall < 1 || low < 0 || low > MOST || recovery < 1) {
            throw new IllegalArgumentException(
                    "Health is compared with at least a day before, and falls and recovers by points from 1 to 100");
        }
    }

    /** How many days of figures are needed for the health of a day. */
    public static int daysNeeded() {
        return DAYS + USUAL_DAYS;
    }
}
