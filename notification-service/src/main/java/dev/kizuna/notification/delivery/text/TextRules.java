package dev.kizuna.notification.delivery.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What may stand in a file of texts. */
final class TextRules {

    /** What titles and sentences can be filled with. */
    static final Set<String> PLACEHOLDERS = Set.of(
            "title",
            "partner",
            "promise",
            "subject",
            "recipient",
            "by",
            "until",
            "keyPerson",
            "opened",
            "due",
            "met",
            "at",
            "age",
            "late",
            "step",
            "role",
            "roleName",
            "rampDay",
            "metric",
            "actual",
            "target",
            "count",
            "medium",
            "place",
            "reason",
            "campaign",
            "toDate",
            "gap",
            "day",
            "stage",
            "before",
            "now",
            "fall");

    private static final Set<String> COUNT = Set.of("count");
    private static final Set<String> PROMISE = Set.of("promise");
    private static final Set<String> MILESTONE = Set.of("keyPerson", "rampDay", "metric", "actual", "target");
    private static final Set<String> PLACE = Set.of("place");

    private static final Map<String, Set<String>> NEEDED = Map.ofEntries(
            Map.entry("lead.WARNING", PROMISE),
            Map.entry("lead.BREACH", PROMISE),
            Map.entry("lead.MET_LATE", PROMISE),
            Map.entry("lead.RETRACTION", PROMISE),
            Map.entry("lead.CANCELLATION", PROMISE),
            Map.entry("lead.STEP.owner", PROMISE),
            Map.entry("lead.STEP.manager", PROMISE),
            Map.entry("lead.STEP.executive", PROMISE),
            Map.entry("lead.PRAISE", MILESTONE),
            Map.entry("lead.MISSED_MILESTONE", MILESTONE),
            Map.entry("lead.GAP", Set.of("campaign", "metric", "actual", "toDate")),
            Map.entry("lead.GAP_CLOSED", Set.of("campaign", "metric")),
            Map.entry("lead.MISCONFIGURED", PLACE),
            Map.entry("lead.CONFIGURED", PLACE));

    /** Keys that a customer can add: names of their own policies and figures. */
    private static final List<String> OPEN = List.of("policy.", "metric.");

    private static final List<String> COUNTED = List.of("age.", "late.");
    private static final List<String> FILLED =
            List.of("title.", "lead.", "ask.", "note.", "summary", "greeting", "since");

    private TextRules() {}

    /** @param known the keys of the texts shipped */
    static void check(TextFile.Entry entry, Set<String> known) {
        String key = entry.key();
        if (!known.contains(key) && OPEN.stream().noneMatch(key::startsWith)) {
            throw entry.refused(
                    "there is no text " + key + "; texts of your own begin with " + String.join(" or ", OPEN));
        }
        Set<String> used = placeholders(entry);
        Set<String> allowed = allowed(key);
        Set<String> unknown = new TreeSet<>(used);
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            throw entry.refused(key + " has " + braces(unknown)
                    + (allowed.isEmpty() ? ", but is filled with nothing" : "; there are " + braces(allowed)));
        }
        Set<String> missing = new TreeSet<>(needed(key));
        missing.removeAll(used);
        if (!missing.isEmpty()) {
            throw entry.refused(key + " lacks " + braces(missing));
        }
    }

    private static Set<String> placeholders(TextFile.Entry entry) {
        try {
            return new MessageFormat(entry.pattern(), ULocale.ROOT).getArgumentNames();
        } catch (IllegalArgumentException e) {
            throw entry.refused(entry.key() + " cannot be read: " + e.getMessage());
        }
    }

    private static Set<String> allowed(String key) {
        if (COUNTED.stream().anyMatch(key::startsWith)) {
            return COUNT;
        }
        return FILLED.stream().anyMatch(key::startsWith) ? PLACEHOLDERS : Set.of();
    }

    private static Set<String> needed(String key) {
        return COUNTED.stream().anyMatch(key::startsWith) ? COUNT : NEEDED.getOrDefault(key, Set.of());
    }

    private static String braces(Set<String> names) {
        return "{" + String.join("}, {", new TreeSet<>(names)) + "}";
    }
}
