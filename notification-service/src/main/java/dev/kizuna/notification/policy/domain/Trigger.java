package dev.kizuna.notification.policy.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names the events that do something to a promise.
 *
 * @param event kind of event
 * @param subject how its subject is read from it
 * @param when fields that must have one of these values, all of them; compared as text, {@code *} at the end stands
 *     for anything, an absent field matches nothing
 * @param unless fields that must have none of these values; an absent field has none
 */
public record Trigger(String event, Subject subject, Map<String, List<String>> when, Map<String, List<String>> unless) {

    public Trigger {
        when = Collections.unmodifiableMap(new TreeMap<>(when));
        unless = Collections.unmodifiableMap(new TreeMap<>(unless));
    }

    /** Any event of a kind, about the partner as a whole. */
    public static Trigger ofPartner(String event) {
        return new Trigger(event, new Subject("{partnerId}"), Map.of(), Map.of());
    }

    /** The subject an event is about, or null when the trigger does not concern the event. */
    public @Nullable String subjectOf(PartnerEvent candidate) {
        return concerns(candidate) ? subject.of(candidate) : null;
    }

    /** Whether an event is of the kind, and has the values, that are asked for. */
    public boolean concerns(PartnerEvent candidate) {
        if (!event.equals(candidate.type())) {
            return false;
        }
        for (Map.Entry<String, List<String>> condition : when.entrySet()) {
            String value = candidate.text(condition.getKey());
            if (value == null || !matches(condition.getValue(), value)) {
                return false;
            }
        }
        for (Map.Entry<String, List<String>> exception : unless.entrySet()) {
            String value = candidate.text(exception.getKey());
            if (value != null && matches(exception.getValue(), value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether every event that this trigger takes is taken by the other as well. */
    public boolean isWithin(Trigger other) {
        return event.equals(other.event)
                && subject.equals(other.subject)
                && unless.entrySet().containsAll(other.unless.entrySet())
                && other.when.entrySet().stream().allMatch(condition -> {
                    List<String> own = when.get(condition.getKey());
                    return own != null && own.stream().allMatch(value -> covers(condition.getValue(), value));
                });
    }

    /** Whether a value is one of those asked for. */
    public static boolean matches(List<String> patterns, String value) {
        for (String pattern : patterns) {
            if (pattern.endsWith("*")
                    ? value.regionMatches(0, pattern, 0, pattern.length() - 1)
                    : value.equals(pattern)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(List<String> patterns, String pattern) {
        return pattern.endsWith("*")
                ? patterns.stream()
                        .anyMatch(wider ->
                                wider.endsWith("*") && pattern.startsWith(wider.substring(0, wider.length() - 1)))
                : matches(patterns, pattern);
    }
}
