package dev.kizuna.partner.aggregate.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What items of a list must have in common. */
public final class Filters {

    private final Map<String, String> equal = new HashMap<>();
    private final Map<String, String> containing = new HashMap<>();
    private final Map<String, String> atMost = new HashMap<>();

    /** Only items whose field has the value; all of them when no value is asked for. */
    public Filters and(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            equal.put(field, value.strip());
        }
        return this;
    }

    /** Only items in whose field the text is, written as the field is; all of them when none is asked for. */
    public Filters containing(String field, @Nullable String text, UnaryOperator<String> writing) {
        if (text != null && !text.isBlank()) {
            containing.put(field, writing.apply(text.strip()));
        }
        return this;
    }

    /** Only items whose field has a value that does not come after this one; all of them when none is asked for. */
    public Filters atMost(String field, @Nullable Object value) {
        if (value != null) {
            atMost.put(field, value.toString());
        }
        return this;
    }

    Map<String, String> atMost() {
        return Map.copyOf(atMost);
    }

    Map<String, String> containing() {
        return Map.copyOf(containing);
    }

    Map<String, String> equal() {
        return Map.copyOf(equal);
    }
}
