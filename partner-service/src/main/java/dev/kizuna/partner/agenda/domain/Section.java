package dev.kizuna.partner.agenda.domain;

/** What a page is made of. */
public enum Section {
    PROGRESS,
    ISSUES,
    NEXT_MOVES
}
