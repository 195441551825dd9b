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
        String actionItemId,
        String partnerId,
        ActionItem.Status status,
        @Nullable String checkInId,
        @Nullable String ownerId,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

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
