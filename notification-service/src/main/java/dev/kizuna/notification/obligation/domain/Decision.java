package dev.kizuna.notification.obligation.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows from one event or one tick, decided before anything is written.
 *
 * @param partner the partner's new state; null when it stays as it was
 * @param timelines timelines that grew
 * @param changes promises that changed, each with what stood before; the last of a promise is what stands now
 * @param messages what has to be said
 */
public record Decision(
        @Nullable Partner partner, Map<TimelineId, Timeline> timelines, List<Change> changes, List<Message> messages) {

    public static final Decision NOTHING = new Decision(null, Map.of(), List.of(), List.of());

    /** One published change. */
    public record Change(@Nullable Obligation before, Obligation after) {}

    public Decision {
        timelines = Map.copyOf(timelines);
        changes = List.copyOf(changes);
        messages = List.copyOf(messages);
    }
}
