package dev.kizuna.partner.agenda.domain;

/**
 * An inquiry, a feedback, an action item ... in the eyes of a check-in.
 *
 * @param subjectId id of the inquiry, feedback ...
 */
public record Matter(MatterKind kind, String subjectId) {

    /** Its id as an issue, the same on every page and at every level. */
    public String issueId() {
        return kind.code() + "-" + subjectId;
    }
}
