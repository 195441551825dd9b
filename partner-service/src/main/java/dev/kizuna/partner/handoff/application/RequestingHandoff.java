package dev.kizuna.partner.handoff.application;

import dev.kizuna.partner.aggregate.application.Beginning;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.handoff.domain.Handoff;
import dev.kizuna.partner.handoff.domain.HandoffEvent;
import dev.kizuna.partner.handoff.domain.Handoffs;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another team is asked to act for a partner. */
@Component
public final class RequestingHandoff {

    private final Handoffs handoffs;
    private final Beginning beginning;

    RequestingHandoff(Handoffs handoffs, Beginning beginning) {
        this.handoffs = handoffs;
        this.beginning = beginning;
    }

    public Outcome<Handoff> request(Start start, String toTeam, @Nullable String requestedBy, Instant dueAt) {
        return beginning.begin(
                handoffs,
                start,
                Handoff::unheard,
                occurrence -> new HandoffEvent.Requested(
                        occurrence, start.partnerId(), start.id(), toTeam, requestedBy, dueAt));
    }
}
