package dev.kizuna.partner.checkin.application;

import dev.kizuna.partner.aggregate.application.Beginning;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItemEvent;
import dev.kizuna.partner.checkin.domain.ActionItems;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody promises to do something by a day. */
@Component
public final class AgreeingActionItem {

    private final ActionItems actionItems;
    private final Beginning beginning;

    AgreeingActionItem(ActionItems actionItems, Beginning beginning) {
        this.actionItems = actionItems;
        this.beginning = beginning;
    }

    public Outcome<ActionItem> agree(Start start, @Nullable String checkInId, String ownerId, Instant dueAt) {
        return beginning.begin(
                actionItems,
                start,
                ActionItem::unheard,
                occurrence -> new ActionItemEvent.Agreed(
                        occurrence, start.partnerId(), start.id(), checkInId, ownerId, dueAt));
    }
}
