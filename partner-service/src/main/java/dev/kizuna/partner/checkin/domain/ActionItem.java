package dev.kizuna.partner.checkin.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.checkin.domain.ActionItemEvent.Agreed;
import dev.kizuna.partner.checkin.domain.ActionItemEvent.Closed;
import java.util.Optional;

/** Something that somebody promised to do by a day. */
public record ActionItem(String id, String partnerId, History<ActionItemEvent> history)
        implements Chronicle<ActionItem, ActionItemEvent> {

    /** How far an action item is. */
    public enum Status {
        /** Its closing was reported, but not yet the item itself. */
        UNHEARD,
        OPEN,
        DONE,
        DROPPED
    }

    /** An item of which nothing is known yet. */
    public static ActionItem unheard(String actionItemId, String partnerId) {
        return new ActionItem(actionItemId, partnerId, History.none());
    }

    public Optional<Agreed> agreed() {
        return history.first(Agreed.class);
    }

    public Optional<Closed> closed() {
        return history.first(Closed.class);
    }

    public Status status() {
        if (!begun()) {
            return Status.UNHEARD;
        }
        return closed().map(closed -> closed.done() ? Status.DONE : Status.DROPPED)
                .orElse(Status.OPEN);
    }

    /** It is done, or dropped. */
    public Decision<ActionItem> close(Occurrence occurrence, String closedBy, boolean done) {
        return switch (status()) {
            case OPEN -> happens(new Closed(occurrence, partnerId, id, closedBy, done));
            case DONE, DROPPED -> Decision.against(Rule.ACTION_ITEM_CLOSED, "It is " + status() + " already");
            case UNHEARD -> Decision.wrongState("An action item that is UNHEARD cannot be closed");
        };
    }

    @Override
    public boolean begun() {
        return agreed().isPresent();
    }

    @Override
    public ActionItem with(ActionItemEvent event) {
        return new ActionItem(id, partnerId, history.with(event));
    }
}
