package dev.kizuna.notification.calendar.config;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;

/** Everything that is wrong with the calendars, each with the file, line and column it was read from. */
final class CalendarProblems implements BindHandler {

    private final Map<ConfigurationPropertyName, Origin> origins = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    @Override
    public Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
        var property = context.getConfigurationProperty();
        if (property != null && property.getOrigin() != null) {
            origins.put(property.getName(), property.getOrigin());
        }
        return result;
    }

    void add(String property, @Nullable String problem) {
        Origin origin = originOf(ConfigurationPropertyName.adapt(property, '.'));
        problems.add(property + ": " + problem + (origin == null ? "" : " (" + origin + ")"));
    }

    void addLine(String file, int line, @Nullable String problem) {
        problems.add(file + " line " + line + ": " + problem);
    }

    /** What is built, or null when it cannot be and the reason has been added. */
    <T> @Nullable T attempt(String property, Supplier<@Nullable T> built) {
        try {
            return built.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            add(property, e.getMessage());
            return null;
        }
    }

    /**
     * Ends it here when anything was wrong.
     *
     * @throws InvalidCalendarException with all of it
     */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidCalendarException(problems);
        }
    }

    int count() {
        return problems.size();
    }

    /** Where the property was written, or else the first part of it, or of what it is missing from. */
    private @Nullable Origin originOf(ConfigurationPropertyName name) {
        Origin exact = origins.get(name);
        Origin part = exact == null ? firstOf(name) : exact;
        return part == null ? firstOf(name.getParent()) : part;
    }

    private @Nullable Origin firstOf(ConfigurationPropertyName name) {
        return origins.entrySet().stream()
                .filter(origin -> name.isAncestorOf(origin.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
