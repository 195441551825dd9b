package dev.kizuna.partner.handoff.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.handoff.domain.HandoffEvent.Completed;
import dev.kizuna.partner.handoff.domain.HandoffEvent.Requested;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partner's matter in the hands of another team, as a promise. */
public record Handoff(String id, String partnerId, History<HandoffEvent> history)
        implements Chronicle<Handoff, HandoffEvent> {

    /** How far a hand-off is. */
    public enum Status {
        /** Its completion was reported, but not yet the request. */
        UNHEARD,
        REQUESTED,
        COMPLETED
    }

    /** A hand-off of which nothing is known yet. */
    public static Handoff unheard(String handoffId, String partnerId) {
        return new Handoff(handoffId, partnerId, History.none());
    }

    public Optional<Requested> requested() {
        return history.first(Requested.class);
    }

    public Optional<Completed> completed() {
        return history.first(Completed.class);
    }

    public Status status() {
        if (!begun()) {
            return Status.UNHEARD;
        }
        return completed().isPresent() ? Status.COMPLETED : Status.REQUESTED;
    }

    /** The team did what it was asked for. */
    public Decision<Handoff> complete(Occurrence occurrence, @Nullable String completedBy) {
        return status() == Status.REQUESTED ? happens(new Completed(occurrence, partnerId, id, completedBy)) : refuse();
    }

    private Decision<Handoff> refuse() {
        return status() == Status.COMPLETED
                ? Decision.against(Rule.HANDOFF_COMPLETED, "The team has done it already")
                : Decision.wrongState("A hand-off that is " + status() + " cannot be completed");
    }

    @Override
    public boolean begun() {
        return requested().isPresent();
    }

    @Override
    public Handoff with(HandoffEvent event) {
        return new Handoff(id, partnerId, history.with(event));
    }
}
