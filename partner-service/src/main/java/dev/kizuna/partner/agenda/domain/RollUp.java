package dev.kizuna.partner.agenda.domain;

import dev.kizuna.partner.checkin.domain.Cadence;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What two check-ins of a rhythm in a row could not settle goes up to the next wider one: from weekly to monthly, from
 * monthly to quarterly. It goes up when the later of the two pages is frozen: what was an issue on the page before and
 * is one still, whether it finds room on the later page or not. Each matter goes up once to each level.
 */
public final class RollUp {

    private RollUp() {}

    /** @param unresolved all issues there are when the page of this rhythm is frozen */
    static List<RolledUp> at(
            Cadence cadence, Optional<Agenda> previous, Collection<Matter> unresolved, IssueHistory history) {
        Optional<Cadence> wider = wider(cadence);
        if (wider.isEmpty()) {
            return List.of();
        }
        return previous.stream()
                .flatMap(page -> page.issues().stream())
                .filter(unresolved::contains)
                .map(matter -> new RolledUp(matter, wider.get()))
                .filter(step -> !history.hasRisen(step))
                .sorted(Comparator.comparing(step -> step.matter().issueId()))
                .toList();
    }

    static Optional<Cadence> wider(Cadence cadence) {
        return switch (cadence) {
            case WEEKLY -> Optional.of(Cadence.MONTHLY);
            case MONTHLY -> Optional.of(Cadence.QUARTERLY);
            case QUARTERLY -> Optional.empty();
        };
    }
}
