package dev.kizuna.notification.policy.config;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.convert.PeriodStyle;
import org.springframework.boot.origin.Origin;

/**
 * One place in the configuration with all below it, that knows the file and line it comes from and whether anybody asked
 * for it: what nobody asked for is a word that policies do not know.
 */
final class Setting {

    private final @Nullable Setting parent;
    private final String key;
    private final Map<String, Setting> children = new LinkedHashMap<>();
    private final boolean index;
    private @Nullable String value;
    private @Nullable Origin origin;
    private boolean asked;

    private Setting(@Nullable Setting parent, String key, boolean index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    static Setting root(String path) {
        return new Setting(null, path, false);
    }

    /** The setting of this name below this one, made when it is not there yet. */
    Setting under(String name, boolean isIndex) {
        return children.computeIfAbsent(uniform(name), _ -> new Setting(this, name, isIndex));
    }

    /** Says what a higher source says; a list there takes the place of the whole list. */
    void set(String newValue, @Nullable Origin from) {
        value = newValue;
        origin = from;
    }

    void clear() {
        children.clear();
        value = null;
    }

    boolean isList() {
        return children.values().stream().anyMatch(child -> child.index);
    }

    /** The setting of this name; one that says nothing when it is absent. */
    Setting ask(String name) {
        asked = true;
        Setting child = children.get(uniform(name));
        if (child == null) {
            return new Setting(this, name, false);
        }
        child.asked = true;
        return child;
    }

    boolean isThere() {
        return value != null || !children.isEmpty();
    }

    String key() {
        return key;
    }

    /** All settings below this one, by their names. */
    List<Setting> entries() {
        asked = true;
        children.values().forEach(child -> child.asked = true);
        return List.copyOf(children.values());
    }

    /** The elements of a list; a single value is a list of one, commas part several. */
    List<Setting> elements() {
        if (value == null) {
            return entries();
        }
        asked = true;
        List<Setting> parts = new ArrayList<>();
        for (String part : value.split(",")) {
            if (!part.isBlank()) {
                var element = new Setting(this, key, true);
                element.set(part.strip(), origin);
                parts.add(element);
            }
        }
        return parts;
    }

    List<String> texts() {
        return elements().stream().map(each -> each.text("")).toList();
    }

    String text(String otherwise) {
        asked = true;
        return value == null ? otherwise : value;
    }

    @Nullable
    Duration duration(Problems problems) {
        return parsed(problems, "a duration such as 4h, 90m or 2d", DurationStyle::detectAndParse);
    }

    @Nullable
    Period period(Problems problems) {
        return parsed(problems, "a period such as 7d, 2w or 1m", PeriodStyle::detectAndParse);
    }

    @Nullable
    Integer number(Problems problems) {
        return parsed(problems, "a whole number", Integer::valueOf);
    }

    boolean flag(Problems problems, boolean otherwise) {
        Boolean flag = parsed(problems, "true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
        return flag == null ? otherwise : flag;
    }

    private <T> @Nullable T parsed(Problems problems, String what, Function<String, T> parser) {
        asked = true;
        if (value == null || value.isBlank()) {
            problems.require(children.isEmpty(), this, path() + " must be " + what);
            return null;
        }
        try {
            return parser.apply(value.strip());
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.add(this, path() + " must be " + what + ", not \"" + value + "\"");
            return null;
        }
    }

    /** Passes over whatever is written below. */
    void ignore() {
        entries().forEach(Setting::ignore);
    }

    /** Adds a problem for everything below that nobody asked for. */
    void refuseTheRest(Problems problems) {
        for (Setting child : children.values()) {
            if (child.asked) {
                child.refuseTheRest(problems);
            } else {
                problems.add(child, child.path() + " is not known");
            }
        }
    }

    String path() {
        if (parent == null) {
            return key;
        }
        return index ? parent.path() + "[" + key + "]" : parent.path() + "." + key;
    }

    /** Where it is written, as file, line and column: its own place, or the first one below it, or else the nearest above. */
    String place() {
        Origin from = firstOrigin();
        if (from != null) {
            return from.toString();
        }
        return parent == null ? path() : parent.place();
    }

    private @Nullable Origin firstOrigin() {
        if (origin != null) {
            return origin;
        }
        for (Setting child : children.values()) {
            Origin from = child.firstOrigin();
            if (from != null) {
                return from;
            }
        }
        return null;
    }

    private static String uniform(String name) {
        return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
