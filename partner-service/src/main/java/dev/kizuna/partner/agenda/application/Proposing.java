package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.agenda.domain.Agenda;
import dev.kizuna.partner.agenda.domain.Agendas;
import dev.kizuna.partner.agenda.domain.IssueHistory;
import dev.kizuna.partner.agenda.domain.Proposal;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckIns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what could be on a page. */
@Component
final class Proposing {

    private final List<Lines> sources;
    private final Agendas agendas;
    private final CheckIns checkIns;
    private final Room room;

    Proposing(List<Lines> sources, Agendas agendas, CheckIns checkIns, Room room) {
        this.sources = sources;
        this.agendas = agendas;
        this.checkIns = checkIns;
        this.room = room;
    }

    /** For a check-in: the matters of its key person, progress since the page before. */
    Proposal propose(Agenda agenda, Instant at) {
        var known = checkInsOf(agenda.partnerId());
        var history = history(agenda.partnerId(), known);
        Instant since = history.previous(agenda.cadence(), agenda.keyPersonId(), at)
                .flatMap(previous -> Optional.ofNullable(previous.frozen()))
                .map(Agenda.Frozen::at)
                .orElseGet(() -> at.minus(usually(agenda.cadence())));
        return propose(new Scope(agenda.partnerId(), agenda.keyPersonId(), since, at, known), history);
    }

    /** For nobody in particular: all matters of a partner as they are. */
    Proposal all(String partnerId, Instant at) {
        var known = checkInsOf(partnerId);
        return propose(new Scope(partnerId, null, at, at, known), history(partnerId, known));
    }

    private Proposal propose(Scope scope, IssueHistory history) {
        var tracked = sources.stream().flatMap(source -> source.in(scope));
        var noted = history.frozen().stream()
                .filter(agenda -> scope.concerns(agenda.keyPersonId()))
                .flatMap(agenda -> agenda.openNotes().stream());
        return new Proposal(Stream.concat(tracked, noted).toList(), history, room.lines());
    }

    /** Pages of check-ins that were cancelled say nothing, since nobody spoke about them. */
    private IssueHistory history(String partnerId, Map<String, CheckIn> known) {
        return new IssueHistory(agendas.frozenOf(partnerId).stream()
                .filter(agenda -> !isCancelled(known.get(agenda.checkInId())))
                .toList());
    }

    private Map<String, CheckIn> checkInsOf(String partnerId) {
        return Everything.of(checkIns, partnerId, CheckIn::id)
                .collect(Collectors.toMap(CheckIn::id, Function.identity()));
    }

    private static boolean isCancelled(@Nullable CheckIn checkIn) {
        return checkIn != null && checkIn.status() == CheckIn.Status.CANCELLED;
    }

    private static Duration usually(Cadence cadence) {
        return Duration.ofDays(
                switch (cadence) {
                    case WEEKLY -> 7;
                    case MONTHLY -> 31;
                    case QUARTERLY -> 92;
                });
    }
}
