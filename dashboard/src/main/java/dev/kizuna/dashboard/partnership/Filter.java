package dev.kizuna.dashboard.partnership;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which partners are wanted, as it stands in the address; empty or absent parts narrow nothing.
 *
 * @param q piece of a name or id
 * @param health good, watch, bad or unknown
 * @param view list or board
 */
record Filter(
        @Nullable String q,
        @Nullable String owner,
        @Nullable String stage,
        @Nullable String type,
        @Nullable String health,
        @Nullable String view) {

    private static final String ENDED = "TERMINATED";

    /** What partner-service is asked. */
    Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        put(query, "q", q);
        put(query, "ownerId", owner);
        put(query, "stage", stage);
        put(query, "type", type);
        return query;
    }

    /** Whether partners are shown by how far they are. */
    public boolean board() {
        return "board".equals(view);
    }

    /** Whether anything is narrowed. */
    public boolean narrows() {
        return !query().isEmpty() || given(health);
    }

    /** What has ended is shown to whoever asks for it. */
    boolean wants(Entry partner) {
        return ENDED.equals(stage) || !ENDED.equals(partner.stage());
    }

    boolean wantsHealth(String status) {
        return !given(health) || status.equals(health);
    }

    private static void put(Map<String, String> query, String name, @Nullable String value) {
        if (value != null && given(value)) {
            query.put(name, value.strip());
        }
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
