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
        @Schema(description = "Its id", example = "ho-4001") String handoffId,

        @Schema(description = "The partner whose matter it is", example = "p-hikari")
        String partnerId,

        @Schema(description = "UNHEARD while only its completion is known", example = "REQUESTED")
        Handoff.Status status,

        @Schema(description = "Who was asked", example = "legal") @Nullable
        String toTeam,

        @Schema(description = "Who asked", example = "u-sato") @Nullable
        String requestedBy,

        @Schema(description = "When it was asked for", example = "2026-01-05T02:30:00Z") @Nullable
        Instant requestedAt,

        @Schema(description = "By when it is promised", example = "2026-01-16T09:00:00Z") @Nullable
        Instant dueAt,

        @Schema(description = "When it was done", example = "2026-01-15T08:00:00Z") @Nullable
        Instant completedAt,

        @Schema(description = "Who did it", example = "u-yamamoto") @Nullable
        String completedBy) {

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
