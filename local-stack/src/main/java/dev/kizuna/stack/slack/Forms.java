package dev.kizuna.stack.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Modals that people have before them, and the triggers by which they may be opened for three seconds. */
final class Forms {

    private static final Duration TRIGGER_HOLDS = Duration.ofSeconds(3);

    private final Map<String, Trigger> triggers = new LinkedHashMap<>();
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Clock clock;

    private record Trigger(String user, Instant until) {}

    /**
     * A modal.
     *
     * @param errors what the app found wrong with the last submission, by block
     */
    record Open(
            String id, String user, JsonNode view, @Nullable JsonNode errors) {}

    Forms(Clock clock) {
        this.clock = clock;
    }

    synchronized String trigger(String user) {
        var id = UUID.randomUUID().toString();
        triggers.put(id, new Trigger(user, clock.instant().plus(TRIGGER_HOLDS)));
        return id;
    }

    synchronized ObjectNode open(String triggerId, JsonNode view) {
        var trigger = triggers.remove(triggerId);
        if (trigger == null) {
            throw new SlackError("invalid_trigger_id");
        }
        if (clock.instant().isAfter(trigger.until())) {
            throw new SlackError("expired_trigger_id");
        }
        var id = "V" + UUID.randomUUID();
        open.put(id, new Open(id, trigger.user(), view, null));
        var shown = (ObjectNode) view.deepCopy();
        return shown.put("id", id).put("hash", id);
    }

    synchronized Optional<Open> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    synchronized void close(String id) {
        open.remove(id);
    }

    synchronized void refuse(String id, JsonNode errors) {
        open.computeIfPresent(id, (_, form) -> new Open(id, form.user(), form.view(), errors));
    }

    synchronized Collection<Open> all() {
        return List.copyOf(open.values());
    }
}
