package dev.kizuna.partner.agenda.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line that somebody wrote. Its text stays with the page and is told to nobody; what has to be followed up is agreed as
 * an action item, which has an owner and a date.
 */
public record Note(
        String noteId,
        Section section,
        String text,
        @Nullable String addedBy,
        Instant addedAt) {

    boolean saysTheSameAs(Note other) {
        return section == other.section && text.equals(other.text);
    }
}
