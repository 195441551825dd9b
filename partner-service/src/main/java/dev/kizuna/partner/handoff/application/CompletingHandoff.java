package dev.kizuna.partner.handoff.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.handoff.domain.Handoff;
import dev.kizuna.partner.handoff.domain.Handoffs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The other team did what it was asked for. */
@Component
public final class CompletingHandoff {

    private final Handoffs handoffs;
    private final Occurrences occurrences;

    CompletingHandoff(Handoffs handoffs, Occurrences occurrences) {
        this.handoffs = handoffs;
        this.occurrences = occurrences;
    }

    public Outcome<Handoff> complete(Target target, @Nullable String completedBy) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(handoffs, target, handoff -> handoff.complete(occurrence, completedBy));
    }
}
