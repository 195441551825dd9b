package dev.kizuna.partner.agenda.domain;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.checkin.domain.Cadence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of a check-in: proposed and written on until it is frozen, and unchangeable from then on, so that both sides
 * speak about the same and it can be seen later what was said.
 *
 * @param frozen null while it is a draft
 */
public record Agenda(
        String checkInId,
        String partnerId,
        Cadence cadence,
        String keyPersonId,
        List<Note> notes,
        @Nullable Frozen frozen) {

    /** How far a page is. */
    public enum Status {
        DRAFT,
        FROZEN
    }

    /**
     * The page as it stands.
     *
     * @param rolledUp what went up to the next wider review when it was frozen
     */
    public record Frozen(Instant at, OnePager page, List<RolledUp> rolledUp) {

        public Frozen {
            rolledUp = List.copyOf(rolledUp);
        }
    }

    public Agenda {
        notes = List.copyOf(notes);
    }

    /** A page on which nobody has written yet. */
    public static Agenda blank(String checkInId, String partnerId, Cadence cadence, String keyPersonId) {
        return new Agenda(checkInId, partnerId, cadence, keyPersonId, List.of(), null);
    }

    public Status status() {
        return frozen == null ? Status.DRAFT : Status.FROZEN;
    }

    /** The page as it stands; empty while it is a draft. */
    public Optional<OnePager> page() {
        return Optional.ofNullable(frozen).map(Frozen::page);
    }

    /** What went up from here. */
    public List<RolledUp> rolledUp() {
        return frozen == null ? List.of() : frozen.rolledUp();
    }

    /** The page as it would be if it were frozen now, or as it stands. */
    public OnePager preview(Proposal proposal) {
        return page().orElseGet(() -> OnePager.of(cadence, notes, proposal.entries(), proposal.room()));
    }

    /** Somebody writes a line; the same again changes nothing. */
    public Decision<Agenda> write(Note note, int room) {
        if (frozen != null) {
            return isFrozen();
        }
        Optional<Note> known = note(note.noteId());
        if (known.isPresent()) {
            return known.get().saysTheSameAs(note)
                    ? Decision.unchanged(this)
                    : Decision.against(
                            Rule.ALREADY_EXISTS, "noteId", "\"" + note.noteId() + "\" is another line of this page");
        }
        if (notes.stream().filter(other -> other.section() == note.section()).count() >= room) {
            return Decision.against(
                    Rule.AGENDA_FULL, "section", "there is room for " + room + " lines; take another one back first");
        }
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        return written(more);
    }

    /** A line is taken back. */
    public Decision<Agenda> takeBack(String noteId) {
        if (frozen != null) {
            return isFrozen();
        }
        return note(noteId).isPresent()
                ? written(notes.stream()
                        .filter(note -> !note.noteId().equals(noteId))
                        .toList())
                : Decision.against(Rule.NOT_FOUND, "Nobody wrote \"" + noteId + "\"");
    }

    /** From now on the page stands; what the one before could not settle goes up. */
    public Decision<Agenda> freeze(Occurrence occurrence, Proposal proposal) {
        if (frozen != null) {
            return isFrozen();
        }
        OnePager page = preview(proposal);
        var previous = proposal.history().previous(cadence, keyPersonId, occurrence.at());
        List<RolledUp> risen = RollUp.at(cadence, previous, proposal.unresolved(), proposal.history());
        List<AgendaEvent> events = new ArrayList<>();
        events.add(new AgendaEvent.Frozen(
                occurrence,
                partnerId,
                checkInId,
                cadence,
                keyPersonId,
                page.progress().size(),
                page.issues().size(),
                page.nextMoves().size()));
        risen.forEach(step -> events.add(AgendaEvent.IssueRolledUp.of(occurrence.at(), partnerId, checkInId, step)));
        return new Decision.Accepted<>(
                new Agenda(checkInId, partnerId, cadence, keyPersonId, notes, new Frozen(occurrence.at(), page, risen)),
                events);
    }

    private Optional<Note> note(String noteId) {
        return notes.stream().filter(note -> note.noteId().equals(noteId)).findFirst();
    }

    private Decision<Agenda> written(List<Note> next) {
        return new Decision.Accepted<>(new Agenda(checkInId, partnerId, cadence, keyPersonId, next, null), List.of());
    }

    private static Decision<Agenda> isFrozen() {
        return Decision.against(Rule.AGENDA_FROZEN, "It stands as it is; what is new goes to the next check-in");
    }
}
