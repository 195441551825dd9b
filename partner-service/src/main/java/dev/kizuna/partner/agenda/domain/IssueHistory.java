package dev.kizuna.partner.agenda.domain;

import dev.kizuna.partner.checkin.domain.Cadence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the frozen pages of a partner say of its matters, the earliest page first. */
public record IssueHistory(List<Agenda> frozen) {

    public IssueHistory {
        frozen = frozen.stream()
                .filter(agenda -> agenda.frozen() != null)
                .sorted(Comparator.comparing(IssueHistory::at).thenComparing(Agenda::checkInId))
                .toList();
    }

    /** The last page before a time, of the same rhythm with the same key person. */
    public Optional<Agenda> previous(Cadence cadence, String keyPersonId, Instant before) {
        return frozen.stream()
                .filter(agenda -> agenda.cadence() == cadence)
                .filter(agenda -> agenda.keyPersonId().equals(keyPersonId))
                .filter(agenda -> at(agenda).isBefore(before))
                .reduce((_, later) -> later);
    }

    /** Pages on which a matter was an issue. */
    public List<Appearance> appearances(Matter matter) {
        return frozen.stream()
                .filter(agenda -> agenda.issues().contains(matter))
                .map(agenda -> new Appearance(agenda.checkInId(), agenda.cadence(), at(agenda)))
                .toList();
    }

    /** Rhythm of the widest review that took a matter up; weekly when none did. */
    public Cadence level(Matter matter) {
        return steps().filter(step -> step.matter().equals(matter))
                .map(RolledUp::toCadence)
                .max(Comparator.naturalOrder())
                .orElse(Cadence.WEEKLY);
    }

    /** A line with what came before. */
    public Entry entry(Line line) {
        return line.section() == Section.ISSUES
                ? new Entry(line, level(line.matter()), appearances(line.matter()))
                : new Entry(line, Cadence.WEEKLY, List.of());
    }

    boolean hasRisen(RolledUp step) {
        return steps().anyMatch(step::equals);
    }

    private Stream<RolledUp> steps() {
        return frozen.stream().flatMap(agenda -> agenda.rolledUp().stream());
    }

    private static Instant at(Agenda agenda) {
        return agenda.frozen() == null ? Instant.MIN : agenda.frozen().at();
    }
}
