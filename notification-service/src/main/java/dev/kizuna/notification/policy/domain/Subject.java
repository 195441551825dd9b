package dev.kizuna.notification.policy.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a promise is about, as a text with the event's fields in braces: {@code {inquiryId}}, {@code milestone-{keyPersonId}-{rampDay}}. */
public final class Subject {

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    private final String template;
    private final List<String> fields = new ArrayList<>();

    /**
     * A subject.
     *
     * @throws IllegalArgumentException when the text names no field
     */
    public Subject(String template) {
        this.template = template;
        Matcher matcher = FIELD.matcher(template);
        while (matcher.find()) {
            fields.add(matcher.group(1));
        }
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("subject \"" + template + "\" names no field in braces");
        }
    }

    public List<String> fields() {
        return List.copyOf(fields);
    }

    /** The subject of an event, or empty when a field it is made of is absent. */
    public Optional<String> of(PartnerEvent event) {
        var filled = new StringBuilder();
        Matcher matcher = FIELD.matcher(template);
        while (matcher.find()) {
            String value = event.text(matcher.group(1));
            if (value == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return Optional.of(matcher.appendTail(filled).toString());
    }

    @Override
    public String toString() {
        return template;
    }
}
