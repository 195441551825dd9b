package dev.kizuna.notification.policy.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names the events that do something to a promise.
 *
 * @param event kind of event
 * @param subject how its subject is read from it
 * @param when fields that must have one of these values, all of them; compared as text, {@code *} at the end stands
 *     for anything, an absent field matches nothing
 */
public record Trigger(String event, Subject subject, Map<String, List<String>> when) {

    public Trigger {
        when = Map.copyOf(when);
    }

    /** The subject an event is about, or empty when the trigger does not concern the event. */
    public Optional<String> match(PartnerEvent candidate) {
        if (!event.equals(candidate.type())) {
            return Optional.empty();
        }
        for (Map.Entry<String, List<String>> condition : when.entrySet()) {
            String value = candidate.text(condition.getKey());
            if (value == null || condition.getValue().stream().noneMatch(pattern -> matches(pattern, value))) {
                return Optional.empty();
            }
        }
        return subject.of(candidate);
    }

    private static boolean matches(String pattern, String value) {
        return pattern.endsWith("*")
                ? value.startsWith(pattern.substring(0, pattern.length() - 1))
                : value.equals(pattern);
    }
}
