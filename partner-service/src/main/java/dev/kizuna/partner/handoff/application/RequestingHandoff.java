package dev.kizuna.partner.handoff.application;

import dev.kizuna.partner.aggregate.application.Beginning;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.handoff.domain.Handoff;
import dev.kizuna.partner.handoff.domain.HandoffEvent;
import dev.kizuna.partner.handoff.domain.Handoffs;
import dev.kizuna.partner.handoff.domain.Teams;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Another team is asked to act for a partner. */
@Component
public final class RequestingHandoff {

    private final Handoffs handoffs;
    private final Teams teams;
    private final Beginning beginning;

    RequestingHandoff(Handoffs handoffs, Teams teams, Beginning beginning) {
        this.handoffs = handoffs;
        this.teams = teams;
        this.beginning = beginning;
    }

    public Outcome<Handoff> request(Start start, String toTeam, @Nullable String requestedBy, Instant dueAt) {
        if (!teams.has(toTeam)) {
            return new Outcome.Refused<>(
                    new Refusal.Against(Rule.UNKNOWN_TEAM, "toTeam", "\"" + toTeam + "\" is none of " + teams.codes()));
        }
        return beginning.begin(
                handoffs,
                start,
                Handoff::unheard,
                occurrence -> new HandoffEvent.Requested(
                        occurrence, start.partnerId(), start.id(), toTeam, requestedBy, dueAt));
    }
}
