package dev.kizuna.notification.policy.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a promise is about, as a text with the event's fields in braces: {@code {inquiryId}}, {@code milestone-{keyPersonId}-{rampDay}}. */
public final class Subject {

    private final String template;

    /** Plain text and names of fields by turns, beginning with plain text. */
    private final List<String> parts;

    /**
     * A subject.
     *
     * @throws IllegalArgumentException when the text names no field
     */
    public Subject(String template) {
        this.template = template;
        List<String> found = new ArrayList<>();
        int done = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', done)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            found.add(template.substring(done, open));
            found.add(template.substring(open + 1, close));
            done = close + 1;
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("subject \"" + template + "\" names no field in braces");
        }
        found.add(template.substring(done));
        parts = List.copyOf(found);
    }

    public List<String> fields() {
        List<String> fields = new ArrayList<>();
        for (int i = 1; i < parts.size(); i += 2) {
            fields.add(parts.get(i));
        }
        return fields;
    }

    /** The subject of an event, or null when a field it is made of is absent. */
    public @Nullable String of(PartnerEvent event) {
        if (parts.size() == 3 && parts.getFirst().isEmpty() && parts.getLast().isEmpty()) {
            return event.text(parts.get(1));
        }
        var filled = new StringBuilder(parts.getFirst());
        for (int i = 1; i < parts.size(); i += 2) {
            String value = event.text(parts.get(i));
            if (value == null) {
                return null;
            }
            filled.append(value).append(parts.get(i + 1));
        }
        return filled.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subject subject && template.equals(subject.template);
    }

    @Override
    public int hashCode() {
        return template.hashCode();
    }

    @Override
    public String toString() {
        return template;
    }
}
