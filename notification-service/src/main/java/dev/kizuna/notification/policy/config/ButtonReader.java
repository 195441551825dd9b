package dev.kizuna.notification.policy.config;

import dev.kizuna.notification.policy.domain.DoneByButton;
import dev.kizuna.notification.policy.domain.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which event a press of the button "done" writes, and sees to it that this event would keep the promise. */
final class ButtonReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> KNOWN =
            Set.of("subject", "person", "partnerId", "keyPersonId", "obligationId", "eventId");
    private static final Set<String> ALWAYS_GIVEN = Set.of("eventId", "occurredAt", "partnerId");

    private final EventVocabulary vocabulary;
    private final Problems problems;

    ButtonReader(EventVocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    @Nullable
    DoneByButton button(String policy, Setting button, List<Trigger> metBy) {
        if (!button.isThere()) {
            return null;
        }
        String where = policy + " done-by-button";
        Setting event = button.ask("event");
        String name = event.text("");
        Map<String, String> fields = new TreeMap<>();
        for (Setting each : button.ask("fields").entries()) {
            String template = each.text("");
            fields.put(each.key(), template);
            check(where, name, each, template);
        }
        if (!vocabulary.knows(name)) {
            problems.add(button, where + ": there is no event " + name + " on the topics the engine reads");
            return null;
        }
        for (String needed : vocabulary.neededFields(name)) {
            problems.require(
                    ALWAYS_GIVEN.contains(needed) || fields.containsKey(needed),
                    button,
                    where + ": " + name + " needs " + needed);
        }
        boolean keeps = metBy.stream().anyMatch(trigger -> isMetBy(trigger, name, fields));
        problems.require(keeps, event, where + ": a " + name + " written so would not keep the promise; see met-by");
        return new DoneByButton(name, fields);
    }

    private void check(String where, String event, Setting field, String template) {
        problems.require(
                vocabulary.find(event, field.key()).isPresent() || !vocabulary.knows(event),
                field,
                where + ": " + event + " has no field " + field.key());
        Matcher placeholders = PLACEHOLDER.matcher(template);
        boolean open = false;
        while (placeholders.find()) {
            open = true;
            String placeholder = placeholders.group(1);
            problems.require(
                    KNOWN.contains(placeholder),
                    field,
                    where + ": nobody can fill in {" + placeholder + "}; there are "
                            + String.join(", ", KNOWN.stream().sorted().toList()));
        }
        problems.require(
                open || vocabulary.find(event, field.key()).isEmpty() || vocabulary.canBe(event, field.key(), template),
                field,
                where + ": " + event + "." + field.key() + " is never " + template);
    }

    private boolean isMetBy(Trigger trigger, String event, Map<String, String> fields) {
        return trigger.event().equals(event)
                && trigger.when().entrySet().stream().allMatch(condition -> {
                    String written = fields.containsKey(condition.getKey())
                            ? fields.get(condition.getKey())
                            : vocabulary.defaultOf(event, condition.getKey());
                    return written != null && (written.contains("{") || Trigger.matches(condition.getValue(), written));
                })
                && trigger.subject().fields().stream()
                        .allMatch(field -> Objects.requireNonNullElse(fields.get(field), "")
                                        .contains("{")
                                || field.equals("partnerId"));
    }
}
