package dev.kizuna.kit.outbox;

import dev.kizuna.kit.security.Acting;
import dev.kizuna.kit.security.Actor;
import dev.kizuna.schemas.record.CloudEventHeaders;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is written down of a change: who, when, by what, which events and which fields, but no values. */
final class Trail {

    /** Field of the aggregate's document in which its changes are. */
    static final String FIELD = "trail";

    /** Most changes kept of one aggregate; the oldest ones go first. */
    static final int LONGEST = 500;

    private static final String ERASURE = "erasure";

    private Trail() {}

    /** @param before the state so far; null for something new */
    static Document of(Clock clock, long version, @Nullable Document before, Document after, List<OutboxEntry> events) {
        Actor actor = Acting.now();
        return new Document("at", Date.from(clock.instant()))
                .append("by", actor.by())
                .append("action", actor.action())
                .append("version", version)
                .append("events", events.stream().map(Trail::type).distinct().toList())
                .append("fields", before == null ? List.of() : changed(before, after));
    }

    private static String type(OutboxEntry entry) {
        return entry.value() == null ? ERASURE : entry.headers().getOrDefault(CloudEventHeaders.TYPE, entry.topic());
    }

    /** Names of the fields that differ; those of a part by its name and theirs. */
    private static List<String> changed(Document before, Document after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var changed = new TreeSet<String>();
        for (String name : names) {
            Object old = before.get(name);
            Object now = after.get(name);
            if (old instanceof Document one && now instanceof Document other) {
                changed(one, other).forEach(part -> changed.add(name + "." + part));
            } else if (!Objects.equals(old, now)) {
                changed.add(name);
            }
        }
        return List.copyOf(changed);
    }
}
