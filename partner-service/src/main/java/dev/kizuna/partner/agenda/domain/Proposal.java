package dev.kizuna.partner.agenda.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known when a page is made.
 *
 * @param lines all that could be on it
 * @param history pages before it
 * @param room most lines of a section
 */
public record Proposal(List<Line> lines, IssueHistory history, int room) {

    public Proposal {
        lines = List.copyOf(lines);
    }

    List<Entry> entries() {
        return lines.stream().map(history::entry).toList();
    }

    Set<Matter> unresolved() {
        return lines.stream()
                .filter(line -> line.section() == Section.ISSUES)
                .map(Line::matter)
                .collect(Collectors.toSet());
    }
}
