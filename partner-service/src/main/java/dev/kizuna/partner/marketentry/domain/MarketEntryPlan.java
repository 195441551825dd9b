package dev.kizuna.partner.marketentry.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.Concluded;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.FindingNoted;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.GatePassed;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.OutreachPlanned;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.OutreachSettled;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.PilotBegun;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.PilotEnded;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a market is entered with a partner within 90 days: research, prioritised outreaches, one or two pilots, a
 * conclusion. A gate stands after each, so that nobody is approached before the market is understood, and nothing is
 * tried out before somebody showed interest.
 */
public record MarketEntryPlan(String id, String partnerId, History<MarketEntryEvent> history)
        implements Chronicle<MarketEntryPlan, MarketEntryEvent> {

    /** What a plan is at. */
    public enum Status {
        RESEARCH,
        OUTREACH,
        PILOTS,
        /** All gates are passed; what follows is to be decided. */
        DECISION,
        CONCLUDED
    }

    /** A plan of which nothing is known yet. */
    public static MarketEntryPlan unplanned(String planId, String partnerId) {
        return new MarketEntryPlan(planId, partnerId, History.none());
    }

    /** What is decided when it is planned. */
    public record Draft(String market, @Nullable String keyPersonId, LocalDate startsOn) {}

    public Decision<MarketEntryPlan> plan(Occurrence occurrence, Draft draft, MarketEntryRules rules, ZoneId zone) {
        return happens(new Planned(
                occurrence,
                partnerId,
                id,
                draft.market(),
                draft.keyPersonId(),
                draft.startsOn(),
                draft.startsOn().plusDays(rules.days() - 1L),
                zone,
                rules.version()));
    }

    public Planned planned() {
        return history.first(Planned.class).orElseThrow();
    }

    public List<Finding> findings() {
        return history.all(FindingNoted.class).stream()
                .map(FindingNoted::finding)
                .toList();
    }

    /** Codes of the questions of which nothing was found out yet. */
    public List<String> unanswered(MarketEntryRules rules) {
        return rules.questions().stream()
                .map(Question::code)
                .filter(code -> findings().stream()
                        .noneMatch(finding -> finding.question().equals(code)))
                .toList();
    }

    public Outreaches outreaches() {
        return Outreaches.in(history);
    }

    public Pilots pilots() {
        return Pilots.in(history);
    }

    public Gates gates() {
        return new Gates(history.all(GatePassed.class));
    }

    public Optional<Concluded> concluded() {
        return history.first(Concluded.class);
    }

    /** What is missing before a gate opens. */
    public Optional<Refusal> missingFor(Gate gate, MarketEntryRules rules) {
        return switch (gate) {
            case RESEARCH -> {
                List<String> unanswered = unanswered(rules);
                yield unanswered.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Refusal.Against(
                                Rule.RESEARCH_INCOMPLETE, "", "Nothing was found out of " + unanswered));
            }
            case OUTREACH -> outreaches().missing(rules);
            case PILOTS -> pilots().missing(rules);
        };
    }

    /** From when on it is overdue: the end of its last local day; empty when it is concluded. */
    public Optional<Instant> overdueFrom() {
        Planned planned = planned();
        return concluded().isPresent()
                ? Optional.empty()
                : Optional.of(planned.endsOn()
                        .plusDays(1)
                        .atStartOfDay(planned.zone())
                        .toInstant());
    }

    @Override
    public Status status() {
        if (concluded().isPresent()) {
            return Status.CONCLUDED;
        }
        return gates().next().map(gate -> Status.valueOf(gate.name())).orElse(Status.DECISION);
    }

    /** Research found something out. */
    public Decision<MarketEntryPlan> note(Occurrence occurrence, Finding finding, MarketEntryRules rules) {
        Optional<Finding> known = findings().stream()
                .filter(earlier -> earlier.findingId().equals(finding.findingId()))
                .findFirst();
        if (known.isPresent()) {
            return sameOr(known.get().equals(finding), "findingId", finding.findingId());
        }
        return running(
                occurrence,
                planned(),
                () -> unless(rules.objection(finding), new FindingNoted(occurrence, partnerId, id, finding)));
    }

    /** Somebody is to be approached. */
    public Decision<MarketEntryPlan> planOutreach(Occurrence occurrence, Outreach.Draft draft, MarketEntryRules rules) {
        Optional<Outreach> known = outreaches().find(draft.outreachId());
        if (known.isPresent()) {
            return sameOr(known.get().draft().equals(draft), "outreachId", draft.outreachId());
        }
        return running(
                occurrence,
                planned(),
                () -> gates().passed(Gate.RESEARCH)
                        ? unless(
                                outreaches().objection(draft, rules),
                                new OutreachPlanned(occurrence, partnerId, id, draft))
                        : Decision.against(
                                Rule.GATE_NOT_PASSED, "Nobody is approached before the gate of research is passed"));
    }

    /** An outreach was tried, or is dropped. */
    public Decision<MarketEntryPlan> settleOutreach(Occurrence occurrence, String outreachId, OutreachResult result) {
        Optional<Outreach> known = outreaches().find(outreachId);
        if (known.isEmpty()) {
            return Decision.against(Rule.NOT_FOUND, "The plan has no outreach \"" + outreachId + "\"");
        }
        return running(
                occurrence,
                planned(),
                () -> known.get().isOpen()
                        ? happens(new OutreachSettled(occurrence, partnerId, id, outreachId, result))
                        : Decision.against(
                                Rule.OUTREACH_SETTLED,
                                "\"" + outreachId + "\" is " + known.get().result()));
    }

    /** The product is tried out with somebody who showed interest. */
    public Decision<MarketEntryPlan> beginPilot(Occurrence occurrence, Pilot.Draft draft, MarketEntryRules rules) {
        Optional<Pilot> known = pilots().find(draft.pilotId());
        if (known.isPresent()) {
            return sameOr(known.get().draft().equals(draft), "pilotId", draft.pilotId());
        }
        return running(occurrence, planned(), () -> {
            if (!gates().passed(Gate.OUTREACH)) {
                return Decision.against(
                        Rule.GATE_NOT_PASSED, "Nothing is tried out before the gate of outreach is passed");
            }
            return gates().passed(Gate.PILOTS)
                    ? Decision.against(Rule.GATE_ALREADY_PASSED, "The gate of pilots is passed; decide what follows")
                    : unless(
                            pilots().objection(draft, outreaches(), rules),
                            new PilotBegun(occurrence, partnerId, id, draft));
        });
    }

    /** A pilot has its result. */
    public Decision<MarketEntryPlan> endPilot(Occurrence occurrence, String pilotId, int actual) {
        Optional<Pilot> known = pilots().find(pilotId);
        if (known.isEmpty()) {
            return Decision.against(Rule.NOT_FOUND, "The plan has no pilot \"" + pilotId + "\"");
        }
        return running(
                occurrence,
                planned(),
                () -> known.get().isRunning()
                        ? happens(new PilotEnded(occurrence, partnerId, id, pilotId, actual))
                        : Decision.against(Rule.PILOT_ENDED, "\"" + pilotId + "\" has its result already"));
    }

    /** What a gate asks for is done. */
    public Decision<MarketEntryPlan> pass(Occurrence occurrence, Gate gate, MarketEntryRules rules) {
        return running(occurrence, history.events().getLast(), () -> {
            if (gates().passed(gate)) {
                return Decision.against(Rule.GATE_ALREADY_PASSED, "The gate of " + gate.code() + " was passed before");
            }
            Gate next = gates().next().orElseThrow();
            if (next != gate) {
                return Decision.against(Rule.GATE_NOT_PASSED, "The gate of " + next.code() + " comes first");
            }
            return unless(
                    missingFor(gate, rules),
                    new GatePassed(
                            occurrence,
                            partnerId,
                            id,
                            gate,
                            outreaches().counting().size(),
                            pilots().all().size()));
        });
    }

    /** It is decided what follows: to stop is possible at any time, to expand only after a pilot that succeeded. */
    public Decision<MarketEntryPlan> conclude(Occurrence occurrence, MarketEntryOutcome outcome, List<String> reasons) {
        return running(occurrence, history.events().getLast(), () -> {
            if (reasons.isEmpty()) {
                return Decision.against(Rule.REASON_MISSING, "reasons", "say why");
            }
            Optional<Gate> needed = outcome.needs();
            if (needed.isPresent() && !gates().passed(needed.get())) {
                return Decision.against(
                        Rule.GATE_NOT_PASSED,
                        "outcome",
                        "To " + outcome.code() + " needs the gate of "
                                + needed.get().code());
            }
            return outcome == MarketEntryOutcome.EXPAND && !pilots().haveSucceeded()
                    ? Decision.against(Rule.PILOT_NOT_SUCCEEDED, "outcome", "No pilot has reached its target")
                    : happens(new Concluded(occurrence, partnerId, id, outcome, reasons));
        });
    }

    private Decision<MarketEntryPlan> unless(Optional<Refusal> objection, MarketEntryEvent event) {
        return objection.<Decision<MarketEntryPlan>>map(Decision.Refused::new).orElseGet(() -> happens(event));
    }

    private Decision<MarketEntryPlan> sameOr(boolean same, String field, String itsId) {
        return same
                ? Decision.unchanged(this)
                : Decision.against(Rule.ALREADY_EXISTS, field, "\"" + itsId + "\" is something else in this plan");
    }

    /** @param before what must have happened before */
    private Decision<MarketEntryPlan> running(
            Occurrence occurrence, DomainEvent before, Supplier<Decision<MarketEntryPlan>> action) {
        if (concluded().isPresent()) {
            return Decision.against(
                    Rule.MARKET_ENTRY_CONCLUDED,
                    "It was concluded to " + concluded().get().outcome().code());
        }
        if (occurrence.at().isBefore(before.occurrence().at())) {
            return Decision.against(
                    Rule.OUT_OF_ORDER,
                    "occurredAt",
                    occurrence.at() + " is before what it follows, "
                            + before.occurrence().at());
        }
        return action.get();
    }

    @Override
    public boolean begun() {
        return history.first(Planned.class).isPresent();
    }

    /** What is not told stays in the plan. */
    @Override
    public Decision<MarketEntryPlan> happens(MarketEntryEvent event) {
        return new Decision.Accepted<>(
                with(event), event instanceof MarketEntryEvent.Told told ? List.of(told) : List.of());
    }

    @Override
    public MarketEntryPlan with(MarketEntryEvent event) {
        return new MarketEntryPlan(id, partnerId, history.with(event));
    }
}
