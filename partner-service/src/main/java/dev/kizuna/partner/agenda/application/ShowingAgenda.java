package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.agenda.domain.Agenda;
import dev.kizuna.partner.agenda.domain.Agendas;
import dev.kizuna.partner.agenda.domain.Entry;
import dev.kizuna.partner.agenda.domain.OnePager;
import dev.kizuna.partner.agenda.domain.Section;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckIns;
import dev.kizuna.partner.partnership.domain.Partners;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows pages, frozen or as they would be now, and what has been on them for long. */
@Component
public final class ShowingAgenda {

    private final Agendas agendas;
    private final CheckIns checkIns;
    private final Partners partners;
    private final Proposing proposing;
    private final Clock clock;

    ShowingAgenda(Agendas agendas, CheckIns checkIns, Partners partners, Proposing proposing, Clock clock) {
        this.agendas = agendas;
        this.checkIns = checkIns;
        this.partners = partners;
        this.proposing = proposing;
        this.clock = clock;
    }

    /** The page of a check-in; empty when there is no such check-in, or it was held or cancelled without one. */
    public Optional<Versioned<Agenda>> find(String checkInId) {
        Optional<Versioned<Agenda>> kept = agendas.find(checkInId);
        Optional<CheckIn> checkIn = checkIns.find(checkInId).map(Versioned::value);
        boolean scheduled = checkIn.map(CheckIn::status)
                .filter(CheckIn.Status.SCHEDULED::equals)
                .isPresent();
        return scheduled
                ? kept.or(() -> checkIn.map(known -> new Versioned<>(KeepingAgenda.blank(known), 0)))
                : kept.filter(found -> found.value().frozen() != null);
    }

    /** The page as it stands, or as it would be if it were frozen now. */
    public OnePager page(Agenda agenda) {
        return agenda.page().orElseGet(() -> agenda.preview(proposing.propose(agenda, clock.instant())));
    }

    /** All issues of a partner, those of the widest level and the oldest first; empty when there is no such partner. */
    public Optional<List<Entry>> issues(String partnerId) {
        return partners.find(partnerId).map(_ -> {
            var proposal = proposing.all(partnerId, clock.instant());
            return proposal.lines().stream()
                    .filter(line -> line.section() == Section.ISSUES)
                    .map(proposal.history()::entry)
                    .sorted(Comparator.comparing(Entry::level)
                            .reversed()
                            .thenComparing(entry -> entry.line().since())
                            .thenComparing(entry -> entry.line().matter().issueId()))
                    .toList();
        });
    }
}
