package dev.kizuna.dashboard.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom a review is about.
 *
 * @param scope partner, key-person, partner-manager or total
 * @param id empty for the total
 */
record Subject(String scope, String id) {

    static final Subject TOTAL = new Subject("total", "");
    private static final List<String> SCOPES = List.of("partner", "key-person", "partner-manager");
    private static final char BETWEEN = ':';

    /** From the parts of an address; the total where they make no sense. */
    static Subject of(String scope, String id) {
        return SCOPES.contains(scope) && !id.isBlank() ? new Subject(scope, id) : TOTAL;
    }

    /** From one choice such as {@code partner:p-1}. */
    static Subject of(String choice) {
        int between = choice.indexOf(BETWEEN);
        return between < 0 ? TOTAL : of(choice.substring(0, between), choice.substring(between + 1));
    }

    public String choice() {
        return scope + BETWEEN + id;
    }

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("scope", scope);
        if (!id.isEmpty()) {
            query.put("id", id);
        }
        return query;
    }
}
