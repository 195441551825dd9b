package dev.kizuna.partner.agenda.domain;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.checkin.domain.Cadence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The matters that are issues on the page as it stands, with those that people wrote. */
    public Set<Matter> issues() {
        return page().stream()
                .flatMap(page -> Stream.concat(
                        page.matters().stream(), page.issues().notes().stream().map(this::matter)))
                .collect(Collectors.toSet());
    }

    /** What people wrote on the page as an issue and nobody has settled, for the pages after it. */
    public List<Line> openNotes() {
        return frozen == null
                ? List.of()
                : notes.stream()
                        .filter(Note::isOpenIssue)
                        .map(note -> new Line(
                                Section.ISSUES, matter(note), "noted", null, note.addedAt(), null, false, note.text()))
                        .toList();
    }

    private Matter matter(Note note) {
        return new Matter(MatterKind.NOTED, checkInId + "." + note.noteId());
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

    /** What somebody wrote as an issue is settled; the page stays as it is. The same again changes nothing. */
    public Decision<Agenda> settle(String noteId, Instant at) {
        Optional<Note> written = note(noteId).filter(note -> note.section() == Section.ISSUES);
        if (frozen == null || written.isEmpty()) {
            return Decision.against(Rule.NOT_FOUND, "No page that stands has the issue \"" + noteId + "\"");
        }
        if (!written.get().isOpenIssue()) {
            return Decision.unchanged(this);
        }
        List<Note> settled = notes.stream()
                .map(note -> note.noteId().equals(noteId) ? note.settled(at) : note)
                .toList();
        return new Decision.Accepted<>(
                new Agenda(checkInId, partnerId, cadence, keyPersonId, settled, frozen), List.of());
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
