package dev.kizuna.notification.policy.config;

import dev.kizuna.notification.policy.domain.Subject;
import dev.kizuna.notification.policy.domain.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads which events a policy speaks of, and holds them against the schemas. */
final class TriggerReader {

    private final EventVocabulary vocabulary;
    private final Problems problems;

    TriggerReader(EventVocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    List<Trigger> list(String where, Setting settings) {
        List<Trigger> triggers = new ArrayList<>();
        for (Setting each : settings.elements()) {
            Trigger trigger = one(where + " " + settings.key(), each, null);
            if (trigger != null) {
                triggers.add(trigger);
            }
        }
        return triggers;
    }

    /**
     * One of them; null when it cannot be used.
     *
     * @param usualSubject when none is written; null when one has to be
     */
    @Nullable
    Trigger one(String where, Setting setting, @Nullable String usualSubject) {
        Setting event = setting.ask("event");
        Setting subject = setting.ask("subject");
        Setting when = setting.ask("when");
        Setting unless = setting.ask("unless");
        Map<String, List<String>> conditions = valuesOf(when);
        Map<String, List<String>> exceptions = valuesOf(unless);
        String subjectText = subject.text(usualSubject == null ? "" : usualSubject);
        if (!event.isThere() || subjectText.isEmpty()) {
            problems.add(setting, where + ": event and subject are both needed");
            return null;
        }
        String name = event.text("");
        if (!vocabulary.knows(name)) {
            problems.add(event, where + ": there is no event " + name + " on the topics the engine reads");
            return null;
        }
        List<String> wrong = vocabulary.problemsOfSubject(name, subjectText);
        wrong.forEach(problem -> problems.add(subject.isThere() ? subject : setting, where + ": " + problem));
        boolean right = wrong.isEmpty();
        right &= areRight(where, name, when, conditions);
        right &= areRight(where, name, unless, exceptions);
        return right ? new Trigger(name, new Subject(subjectText), conditions, exceptions) : null;
    }

    private boolean areRight(String where, String event, Setting settings, Map<String, List<String>> values) {
        boolean right = true;
        for (Setting each : settings.entries()) {
            List<String> bad =
                    vocabulary.problemsOfCondition(event, each.key(), values.getOrDefault(each.key(), List.of()));
            bad.forEach(problem -> problems.add(each, where + ": " + problem));
            right &= bad.isEmpty();
        }
        return right;
    }

    private static Map<String, List<String>> valuesOf(Setting settings) {
        Map<String, List<String>> values = new TreeMap<>();
        settings.entries().forEach(each -> values.put(each.key(), each.texts()));
        return values;
    }
}
