package dev.kizuna.notification.policy.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The event that is written when somebody says in a message that a promise is kept.
 *
 * @param event kind of event, one that keeps the promise
 * @param fields its fields beside id, time and partner, as texts with {@code {subject}}, {@code {person}}, {@code
 *     {partnerId}}, {@code {keyPersonId}}, {@code {obligationId}} or {@code {eventId}} in braces
 */
public record DoneByButton(String event, Map<String, String> fields) {

    public DoneByButton {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** The fields with the values put in; a field whose value is not known is left out. */
    public Map<String, String> fill(Map<String, String> values) {
        var filled = new TreeMap<String, String>();
        fields.forEach((field, template) -> {
            String text = template;
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            if (!text.contains("{")) {
                filled.put(field, text);
            }
        });
        return filled;
    }
}
