package dev.kizuna.partner.agenda.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line that somebody wrote. Its text stays with the page and is told to nobody. As an issue it comes back on later pages
 * until somebody says that it is settled.
 *
 * @param settledAt null until then
 */
public record Note(
        String noteId,
        Section section,
        String text,
        @Nullable String addedBy,
        Instant addedAt,
        @Nullable Instant settledAt) {

    /** A line that was just written. */
    public Note(String noteId, Section section, String text, @Nullable String addedBy, Instant addedAt) {
        this(noteId, section, text, addedBy, addedAt, null);
    }

    boolean isOpenIssue() {
        return section == Section.ISSUES && settledAt == null;
    }

    Note settled(Instant at) {
        return new Note(noteId, section, text, addedBy, addedAt, at);
    }

    boolean saysTheSameAs(Note other) {
        return section == other.section && text.equals(other.text);
    }
}
