package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.agenda.domain.Agenda;
import dev.kizuna.partner.agenda.domain.Agendas;
import dev.kizuna.partner.agenda.domain.Note;
import dev.kizuna.partner.agenda.domain.Section;
import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.checkin.application.OnePage;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import dev.kizuna.partner.checkin.domain.CheckIns;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of a check-in is written on, frozen and followed up. It needs no beginning: every check-in has one. */
@Component
public final class KeepingAgenda implements OnePage {

    private final Agendas agendas;
    private final CheckIns checkIns;
    private final Proposing proposing;
    private final Room room;
    private final Occurrences occurrences;

    KeepingAgenda(Agendas agendas, CheckIns checkIns, Proposing proposing, Room room, Occurrences occurrences) {
        this.agendas = agendas;
        this.checkIns = checkIns;
        this.proposing = proposing;
        this.room = room;
        this.occurrences = occurrences;
    }

    /** Somebody writes a line. */
    public Outcome<Agenda> write(Target target, String noteId, Section section, String text, @Nullable String addedBy) {
        var occurrence = occurrences.at(target.occurredAt());
        var note = new Note(noteId, section, text, addedBy, occurrence.at());
        return whileScheduled(target, agenda -> agenda.write(note, room.lines()));
    }

    /** Somebody takes a line back. */
    public Outcome<Agenda> takeBack(Target target, String noteId) {
        return whileScheduled(target, agenda -> agenda.takeBack(noteId));
    }

    /** What somebody wrote as an issue is settled. */
    public Outcome<Agenda> settle(Target target, String noteId) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(agendas, target, agenda -> agenda.settle(noteId, occurrence.at()));
    }

    /** From now on the page stands. */
    public Outcome<Agenda> freeze(Target target) {
        var occurrence = occurrences.at(target.occurredAt());
        return whileScheduled(target, agenda -> freeze(agenda, occurrence));
    }

    @Override
    public boolean freeze(CheckIn checkIn, Occurrence occurrence) {
        return switch (keep(Target.of(checkIn.id()), checkIn, agenda -> freeze(agenda, occurrence))) {
            case Outcome.Done<Agenda> _ -> true;
            case Outcome.Refused<Agenda>(var refusal) ->
                refusal instanceof Refusal.Against against && against.rule() == Rule.AGENDA_FROZEN;
            default -> false;
        };
    }

    private Decision<Agenda> freeze(Agenda agenda, Occurrence occurrence) {
        return agenda.freeze(occurrence, proposing.propose(agenda, occurrence.at()));
    }

    private Outcome<Agenda> whileScheduled(Target target, Function<Agenda, Decision<Agenda>> decide) {
        Optional<Versioned<CheckIn>> found = checkIns.find(target.id());
        if (found.isEmpty()) {
            return new Outcome.NotFound<>(target.id());
        }
        CheckIn checkIn = found.get().value();
        return keep(target, checkIn, agenda -> objection(agenda, checkIn).orElseGet(() -> decide.apply(agenda)));
    }

    private Outcome<Agenda> keep(Target target, CheckIn checkIn, Function<Agenda, Decision<Agenda>> decide) {
        Outcome<Agenda> outcome;
        do {
            outcome = Writing.change(agendas, target, decide);
            if (outcome instanceof Outcome.NotFound<Agenda>) {
                outcome = target.version().isPresent()
                        ? new Outcome.Stale<>(0)
                        : Writing.create(agendas, target.id(), RequestMark.NONE, decide.apply(blank(checkIn)));
            }
        } while (outcome instanceof Outcome.Taken<Agenda>);
        return outcome;
    }

    private static Optional<Decision<Agenda>> objection(Agenda agenda, CheckIn checkIn) {
        if (agenda.frozen() != null) {
            return Optional.empty();
        }
        return switch (checkIn.status()) {
            case SCHEDULED -> Optional.empty();
            case HELD -> Optional.of(Decision.against(Rule.CHECK_IN_HELD, "It was held without a page"));
            case CANCELLED ->
                Optional.of(Decision.against(Rule.CHECK_IN_CANCELLED, "It was cancelled, and needs no page"));
        };
    }

    static Agenda blank(CheckIn checkIn) {
        CheckInEvent known = checkIn.known().orElseThrow();
        return Agenda.blank(checkIn.id(), checkIn.partnerId(), known.cadence(), known.keyPersonId());
    }
}
