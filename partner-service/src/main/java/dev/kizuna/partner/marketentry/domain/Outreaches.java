package dev.kizuna.partner.marketentry.domain;

import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.OutreachPlanned;
import dev.kizuna.partner.marketentry.domain.MarketEntryEvent.OutreachSettled;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who is approached in the market, by priority; each priority is given once, and one that is dropped gives way. */
public record Outreaches(List<Outreach> all) {

    public Outreaches {
        all = List.copyOf(all);
    }

    static Outreaches in(History<MarketEntryEvent> history) {
        List<OutreachSettled> settled = history.all(OutreachSettled.class);
        return new Outreaches(history.all(OutreachPlanned.class).stream()
                .map(OutreachPlanned::outreach)
                .map(draft -> settled.stream()
                        .filter(event -> event.outreachId().equals(draft.outreachId()))
                        .findFirst()
                        .map(event -> new Outreach(draft, event.occurrence().at(), event.result()))
                        .orElseGet(() -> new Outreach(draft, null, null)))
                .sorted(Comparator.comparing(outreach -> outreach.draft().priority()))
                .toList());
    }

    /** Those that have a place: all that were not dropped. */
    List<Outreach> counting() {
        return all.stream().filter(Outreach::counts).toList();
    }

    Optional<Outreach> find(String outreachId) {
        return all.stream()
                .filter(known -> known.draft().outreachId().equals(outreachId))
                .findFirst();
    }

    /** Why another has no place. */
    Optional<Refusal> objection(Outreach.Draft draft, MarketEntryRules rules) {
        List<Outreach> counting = counting();
        if (counting.size() >= rules.outreaches().most()) {
            return Optional.of(new Refusal.Against(
                    Rule.TOO_MANY_OUTREACHES,
                    "",
                    "There are " + counting.size() + "; drop one before another is planned"));
        }
        return counting.stream()
                .filter(other -> other.draft().priority() == draft.priority())
                .findFirst()
                .map(other -> new Refusal.Against(
                        Rule.PRIORITY_TAKEN,
                        "priority",
                        "\"" + other.draft().outreachId() + "\" has the priority " + draft.priority()));
    }

    /** What is missing before the gate opens. */
    Optional<Refusal> missing(MarketEntryRules rules) {
        List<Outreach> counting = counting();
        int least = rules.outreaches().least();
        if (counting.size() < least) {
            return Optional.of(new Refusal.Against(
                    Rule.TOO_FEW_OUTREACHES,
                    "",
                    "It takes " + least + " outreaches that are tried, and there are " + counting.size()));
        }
        List<String> open = counting.stream()
                .filter(Outreach::isOpen)
                .map(outreach -> outreach.draft().outreachId())
                .toList();
        if (!open.isEmpty()) {
            return Optional.of(new Refusal.Against(Rule.OUTREACH_OPEN, "", "Neither tried nor dropped: " + open));
        }
        return counting.stream().noneMatch(Outreach::isInterested)
                ? Optional.of(new Refusal.Against(
                        Rule.NOBODY_INTERESTED, "", "There is nobody with whom a pilot could be begun"))
                : Optional.empty();
    }
}
