package dev.kizuna.partner.aggregate.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What items of a list must have in common. */
public final class Filters {

    private final Map<String, String> equal = new HashMap<>();

    /** Only items whose field has the value; all of them when no value is asked for. */
    public Filters and(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            equal.put(field, value.strip());
        }
        return this;
    }

    Map<String, String> equal() {
        return Map.copyOf(equal);
    }
}
