package dev.kizuna.partner.agenda.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.agenda.domain.Agenda;
import dev.kizuna.partner.agenda.domain.Note;
import dev.kizuna.partner.agenda.domain.OnePager;
import dev.kizuna.partner.agenda.domain.Part;
import dev.kizuna.partner.agenda.domain.RolledUp;
import dev.kizuna.partner.agenda.domain.Section;
import dev.kizuna.partner.checkin.domain.Cadence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a check-in as clients see it. */
@Schema(name = "Agenda")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgendaView(
        @Schema(description = "The check-in", example = "ci-3001")
        String checkInId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "Its rhythm", example = "WEEKLY")
        Cadence cadence,

        @Schema(description = "With whom", example = "kp-tanaka")
        String keyPersonId,

        @Schema(description = "DRAFT: as it would be now; FROZEN: as it stands", example = "FROZEN")
        Agenda.Status status,

        @Schema(description = "When it was frozen", example = "2026-01-12T00:55:00Z") @Nullable
        Instant frozenAt,

        @Schema(description = "What was done since the page before, the latest first")
        SectionView progress,

        @Schema(description = "What is not settled: what this rhythm has to settle first, then the late, then the old")
        SectionView issues,

        @Schema(description = "What is promised, the soonest first")
        SectionView nextMoves,

        @Schema(description = "What went up to the next wider review when the page was frozen")
        List<RolledUpView> rolledUp) {

    /** A section. */
    @Schema(name = "AgendaSection")
    record SectionView(
            @Schema(description = "What people wrote, in the order in which they did")
            List<NoteView> notes,

            @Schema(description = "Proposed from what is known")
            List<EntryView> lines,

            @Schema(description = "How many found no room on the page", example = "2")
            int more) {

        static SectionView of(Part part) {
            return new SectionView(
                    part.notes().stream().map(NoteView::of).toList(),
                    part.entries().stream().map(EntryView::of).toList(),
                    part.more());
        }
    }

    /** A line that somebody wrote. */
    @Schema(name = "AgendaNote")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoteView(
            @Schema(description = "Its id", example = "note-1")
            String noteId,

            @Schema(description = "In somebody's own words", example = "The demo environment was slow twice")
            String text,

            @Schema(description = "Who wrote it", example = "u-sato") @Nullable
            String addedBy,

            @Schema(description = "When", example = "2026-01-12T00:00:00Z")
            Instant addedAt) {

        static NoteView of(Note note) {
            return new NoteView(note.noteId(), note.text(), note.addedBy(), note.addedAt());
        }
    }

    /** That a matter went up. */
    @Schema(name = "IssueRolledUp")
    record RolledUpView(
            @Schema(description = "Id of the issue, the same at every level", example = "feedback-fb-2001")
            String issueId,

            @Schema(description = "Rhythm of the review that takes it up", example = "MONTHLY")
            Cadence toCadence) {

        static RolledUpView of(RolledUp step) {
            return new RolledUpView(step.matter().issueId(), step.toCadence());
        }
    }

    static AgendaView of(Agenda agenda, OnePager page) {
        return new AgendaView(
                agenda.checkInId(),
                agenda.partnerId(),
                agenda.cadence(),
                agenda.keyPersonId(),
                agenda.status(),
                agenda.frozen() == null ? null : agenda.frozen().at(),
                SectionView.of(page.part(Section.PROGRESS)),
                SectionView.of(page.part(Section.ISSUES)),
                SectionView.of(page.part(Section.NEXT_MOVES)),
                agenda.rolledUp().stream().map(RolledUpView::of).toList());
    }
}
