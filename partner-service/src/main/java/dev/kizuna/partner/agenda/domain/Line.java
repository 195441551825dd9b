package dev.kizuna.partner.agenda.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of a matter.
 *
 * @param state code of how it stands, such as open or plan-missing
 * @param detail code of what it is about, such as a channel, a category or a team
 * @param since when it came up, or, as progress, when it was done
 * @param dueAt by when it is promised
 * @param text what somebody wrote, for a matter that is nothing but that
 */
public record Line(
        Section section,
        Matter matter,
        String state,
        @Nullable String detail,
        Instant since,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String text) {

    /** A line about something that is kept elsewhere. */
    public Line(
            Section section,
            Matter matter,
            String state,
            @Nullable String detail,
            Instant since,
            @Nullable Instant dueAt,
            boolean overdue) {
        this(section, matter, state, detail, since, dueAt, overdue, null);
    }

    /** Progress: it was done. */
    public static Line done(Matter matter, String state, @Nullable String detail, Instant at) {
        return new Line(Section.PROGRESS, matter, state, detail, at, null, false);
    }

    /** A promise that is an issue once its time has passed, and a next move before. */
    public static Line promised(Matter matter, @Nullable String detail, Instant since, Instant dueAt, Instant now) {
        boolean overdue = !dueAt.isAfter(now);
        return new Line(
                overdue ? Section.ISSUES : Section.NEXT_MOVES,
                matter,
                overdue ? "overdue" : "open",
                detail,
                since,
                dueAt,
                overdue);
    }
}
