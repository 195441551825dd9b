package dev.kizuna.kpi.review.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of a matter.
 *
 * @param code what happened, stable
 * @param order of several steps the highest tells how things stand
 * @param at when it happened, or since when that is so
 * @param open whether the matter waits for people since then
 * @param details ids and codes by name
 */
public record Step(String code, long order, Instant at, String eventId, boolean open, Map<String, String> details)
        implements Comparable<Step> {

    /** Of two at once the one that closes is the later. */
    private static final Comparator<Step> IN_ORDER = Comparator.comparingLong(Step::order)
            .thenComparing(step -> !step.open())
            .thenComparing(Step::eventId)
            .thenComparing(Step::code);

    /** Names of details. */
    public static final String KEY_PERSON = "keyPersonId";

    public static final String CAMPAIGN = "campaignId";
    public static final String OWNER = "ownerId";
    public static final String POLICY = "policy";
    public static final String DUE = "dueAt";
    public static final String LEVEL = "level";
    public static final String STATUS = "status";
    public static final String REASON = "reason";

    public Step {
        details = Map.copyOf(details);
    }

    /** The same with one more detail, if there is one. */
    public Step with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        var more = new HashMap<>(details);
        more.put(name, value);
        return new Step(code, order, at, eventId, open, more);
    }

    @Override
    public int compareTo(Step other) {
        return IN_ORDER.compare(this, other);
    }
}
