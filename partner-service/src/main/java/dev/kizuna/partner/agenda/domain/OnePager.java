package dev.kizuna.partner.agenda.domain;

import dev.kizuna.partner.checkin.domain.Cadence;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The page of a check-in: progress, issues, next moves, and no more than can be spoken about. */
public record OnePager(Part progress, Part issues, Part nextMoves) {

    private static final Comparator<Entry> LATEST_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.line().since())
            .reversed()
            .thenComparing(OnePager::issueId);

    private static final Comparator<Entry> SOONEST_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.line().dueAt(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.line().since())
            .thenComparing(OnePager::issueId);

    /** @param room most lines of a section; what people wrote comes first, and the rest is only counted */
    static OnePager of(Cadence cadence, List<Note> notes, List<Entry> proposed, int room) {
        return new OnePager(
                part(Section.PROGRESS, notes, proposed, LATEST_FIRST, room),
                part(Section.ISSUES, notes, proposed, urgency(cadence), room),
                part(Section.NEXT_MOVES, notes, proposed, SOONEST_FIRST, room));
    }

    public Part part(Section section) {
        return switch (section) {
            case PROGRESS -> progress;
            case ISSUES -> issues;
            case NEXT_MOVES -> nextMoves;
        };
    }

    /** The matters that are issues on the page. */
    public Set<Matter> matters() {
        return issues.entries().stream().map(entry -> entry.line().matter()).collect(Collectors.toSet());
    }

    /** What this rhythm has to settle, then what narrower ones have, then what wider ones took over; the late and old first. */
    private static Comparator<Entry> urgency(Cadence cadence) {
        return Comparator.comparing((Entry entry) -> {
                    int wider = entry.level().compareTo(cadence);
                    return wider == 0 ? 0 : wider < 0 ? 1 : 2;
                })
                .thenComparing(entry -> !entry.line().overdue())
                .thenComparing(entry -> entry.line().since())
                .thenComparing(OnePager::issueId);
    }

    private static Part part(
            Section section, List<Note> notes, List<Entry> proposed, Comparator<Entry> order, int room) {
        List<Note> written =
                notes.stream().filter(note -> note.section() == section).toList();
        List<Entry> all = proposed.stream()
                .filter(entry -> entry.line().section() == section)
                .sorted(order)
                .toList();
        List<Entry> shown =
                all.stream().limit(Math.max(0, room - written.size())).toList();
        return new Part(written, shown, all.size() - shown.size());
    }

    private static String issueId(Entry entry) {
        return entry.line().matter().issueId();
    }
}
