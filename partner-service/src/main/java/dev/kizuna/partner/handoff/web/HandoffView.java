package dev.kizuna.partner.handoff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.handoff.domain.Handoff;
import dev.kizuna.partner.handoff.domain.HandoffEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hand-off as clients see it. */
@Schema(name = "Handoff")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandoffView(
        String handoffId,
        String partnerId,
        Handoff.Status status,
        @Nullable String toTeam,
        @Nullable String requestedBy,
        @Nullable Instant requestedAt,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable String completedBy) {

    static HandoffView of(Handoff handoff) {
        var requested = handoff.requested();
        var completed = handoff.completed();
        return new HandoffView(
                handoff.id(),
                handoff.partnerId(),
                handoff.status(),
                requested.map(HandoffEvent.Requested::toTeam).orElse(null),
                requested.map(HandoffEvent.Requested::requestedBy).orElse(null),
                requested.map(event -> event.occurrence().at()).orElse(null),
                requested.map(HandoffEvent.Requested::dueAt).orElse(null),
                completed.map(event -> event.occurrence().at()).orElse(null),
                completed.map(HandoffEvent.Completed::completedBy).orElse(null));
    }
}
