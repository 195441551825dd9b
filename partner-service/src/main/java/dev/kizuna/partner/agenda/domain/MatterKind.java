package dev.kizuna.partner.agenda.domain;

import java.util.Locale;

/** What can be on a page by itself. */
public enum MatterKind {
    INQUIRY,
    FEEDBACK,
    ACTION_ITEM,
    HANDOFF,
    MISMATCH,
    /** What somebody wrote on a page as an issue. */
    NOTED,
    INTERMEDIATE_SUCCESS,
    SUCCESS_STORY;

    /** The kind as events say it, such as {@code action-item}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
