package dev.kizuna.partner.agenda.domain;

import java.util.List;

/**
 * A section of a page.
 *
 * @param more how many found no room
 */
public record Part(List<Note> notes, List<Entry> entries, int more) {

    public Part {
        notes = List.copyOf(notes);
        entries = List.copyOf(entries);
    }

    /** Lines on the page. */
    public int size() {
        return notes.size() + entries.size();
    }
}
