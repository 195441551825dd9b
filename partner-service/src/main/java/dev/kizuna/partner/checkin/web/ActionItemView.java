package dev.kizuna.partner.checkin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItemEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An action item as clients see it. */
@Schema(name = "ActionItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActionItemView(
        @Schema(description = "Its id", example = "ai-5001") String actionItemId,

        @Schema(description = "The partner whose matter it is", example = "p-hikari")
        String partnerId,

        @Schema(description = "UNHEARD while only its closing is known", example = "OPEN")
        ActionItem.Status status,

        @Schema(description = "Where it was agreed, if at a check-in", example = "ci-3001") @Nullable
        String checkInId,

        @Schema(description = "Who promised", example = "u-sato") @Nullable
        String ownerId,

        @Schema(description = "By when", example = "2026-01-16T09:00:00Z") @Nullable
        Instant dueAt,

        @Schema(description = "When it was done or dropped", example = "2026-01-15T08:00:00Z") @Nullable
        Instant closedAt,

        @Schema(description = "Who closed it", example = "u-sato") @Nullable
        String closedBy) {

    static ActionItemView of(ActionItem item) {
        var agreed = item.agreed();
        var closed = item.closed();
        return new ActionItemView(
                item.id(),
                item.partnerId(),
                item.status(),
                agreed.map(ActionItemEvent.Agreed::checkInId).orElse(null),
                agreed.map(ActionItemEvent.Agreed::ownerId).orElse(null),
                agreed.map(ActionItemEvent.Agreed::dueAt).orElse(null),
                closed.map(event -> event.occurrence().at()).orElse(null),
                closed.map(ActionItemEvent.Closed::closedBy).orElse(null));
    }
}
