package dev.kizuna.partner.marketentry.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens with a market entry plan. */
public sealed interface MarketEntryEvent extends DomainEvent {

    String planId();

    @Override
    default String subjectId() {
        return planId();
    }

    /** What the world is told; what was found and said stays in the plan. */
    sealed interface Told extends MarketEntryEvent {}

    /** @param rulesVersion by which version of the rules it goes */
    record Planned(
            Occurrence occurrence,
            String partnerId,
            String planId,
            String market,
            @Nullable String keyPersonId,
            LocalDate startsOn,
            LocalDate endsOn,
            ZoneId zone,
            int rulesVersion)
            implements Told {}

    record FindingNoted(Occurrence occurrence, String partnerId, String planId, Finding finding)
            implements MarketEntryEvent {}

    record OutreachPlanned(Occurrence occurrence, String partnerId, String planId, Outreach.Draft outreach)
            implements MarketEntryEvent {}

    record OutreachSettled(
            Occurrence occurrence, String partnerId, String planId, String outreachId, OutreachResult result)
            implements MarketEntryEvent {}

    record PilotBegun(Occurrence occurrence, String partnerId, String planId, Pilot.Draft pilot)
            implements MarketEntryEvent {}

    record PilotEnded(Occurrence occurrence, String partnerId, String planId, String pilotId, int actual)
            implements MarketEntryEvent {}

    /**
     * @param outreaches prioritised so far
     * @param pilots so far
     */
    record GatePassed(Occurrence occurrence, String partnerId, String planId, Gate gate, int outreaches, int pilots)
            implements Told {}

    /** @param reasons why, in words that stay in the plan */
    record Concluded(
            Occurrence occurrence, String partnerId, String planId, MarketEntryOutcome outcome, List<String> reasons)
            implements Told {

        public Concluded {
            reasons = List.copyOf(reasons);
        }
    }
}
