package dev.kizuna.partner.marketentry.domain;

import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.PilotBegun;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.PilotEnded;
import java.util.List;
import java.util.Optional;

/** With whom the product is tried out, in the order in which that began. */
public record Pilots(List<Pilot> all) {

    public Pilots {
        all = List.copyOf(all);
    }

    static Pilots in(History<MarketEntryEvent> history) {
        List<PilotEnded> ended = history.all(PilotEnded.class);
        return new Pilots(history.all(PilotBegun.class).stream()
                .map(begun -> new Pilot(
                        begun.pilot(),
                        begun.occurrence().at(),
                        ended.stream()
                                .filter(event ->
                                        event.pilotId().equals(begun.pilot().pilotId()))
                                .findFirst()
                                .map(event ->
                                        new Pilot.Result(event.occurrence().at(), event.actual()))
                                .orElse(null)))
                .toList());
    }

    Optional<Pilot> find(String pilotId) {
        return all.stream()
                .filter(known -> known.draft().pilotId().equals(pilotId))
                .findFirst();
    }

    boolean haveSucceeded() {
        return all.stream().anyMatch(Pilot::hasSucceeded);
    }

    /** Why another cannot begin. */
    Optional<Refusal> objection(Pilot.Draft draft, Outreaches outreaches, MarketEntryRules rules) {
        if (all.size() >= rules.pilots().most()) {
            return Optional.of(new Refusal.Against(
                    Rule.TOO_MANY_PILOTS, "", "There are " + all.size() + ", and more are no pilots"));
        }
        Optional<Outreach> outreach = outreaches.find(draft.outreachId());
        if (outreach.isEmpty()) {
            return Optional.of(
                    new Refusal.Invalid("outreachId", "the plan has no outreach \"" + draft.outreachId() + "\""));
        }
        return outreach.get().isInterested()
                ? Optional.empty()
                : Optional.of(new Refusal.Against(
                        Rule.OUTREACH_NOT_INTERESTED,
                        "outreachId",
                        "\"" + draft.outreachId() + "\" has found no interest"));
    }

    /** What is missing before the gate opens. */
    Optional<Refusal> missing(MarketEntryRules rules) {
        int least = rules.pilots().least();
        if (all.size() < least) {
            return Optional.of(
                    new Refusal.Against(Rule.PILOT_MISSING, "", "It takes " + least + ", and there are " + all.size()));
        }
        List<String> running = all.stream()
                .filter(Pilot::isRunning)
                .map(pilot -> pilot.draft().pilotId())
                .toList();
        return running.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.Against(Rule.PILOT_RUNNING, "", "Without a result: " + running));
    }
}
