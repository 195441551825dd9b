package dev.kizuna.partner.checkin.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.checkin.domain.ActionItem;
import dev.kizuna.partner.checkin.domain.ActionItems;
import org.springframework.stereotype.Component;

/** An action item is done, or dropped. */
@Component
public final class ClosingActionItem {

    private final ActionItems actionItems;
    private final Occurrences occurrences;

    ClosingActionItem(ActionItems actionItems, Occurrences occurrences) {
        this.actionItems = actionItems;
        this.occurrences = occurrences;
    }

    public Outcome<ActionItem> close(Target target, String closedBy, boolean done) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(actionItems, target, item -> item.close(occurrence, closedBy, done));
    }
}
