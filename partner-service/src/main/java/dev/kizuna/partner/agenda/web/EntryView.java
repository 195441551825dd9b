package dev.kizuna.partner.agenda.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.agenda.domain.Appearance;
import dev.kizuna.partner.agenda.domain.Entry;
import dev.kizuna.partner.agenda.domain.Line;
import dev.kizuna.partner.checkin.domain.Cadence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposed line with what came before, as clients see it. */
@Schema(name = "AgendaLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        @Schema(description = "Its id as an issue, the same on every page", example = "feedback-fb-2001")
        String issueId,

        @Schema(
                description = "inquiry, feedback, action-item, handoff, mismatch, noted, success-story ...",
                example = "feedback")
        String kind,

        @Schema(description = "Id of the inquiry, feedback ...", example = "fb-2001")
        String subjectId,

        @Schema(description = "Code of how it stands", example = "to-verify")
        String state,

        @Schema(description = "Code of what it is about, such as a category, a team or an owner", example = "material")
        @Nullable
        String detail,

        @Schema(description = "When it came up, or, as progress, when it was done", example = "2026-01-05T00:00:00Z")
        Instant since,

        @Schema(description = "By when it is promised", example = "2026-01-12T09:00:00Z") @Nullable
        Instant dueAt,

        @Schema(description = "Whether that has passed", example = "false")
        boolean overdue,

        @Schema(description = "What somebody wrote on an earlier page", example = "The demo environment was slow twice")
        @Nullable
        String text,

        @Schema(description = "Rhythm of the widest review that took it up; WEEKLY when none did", example = "MONTHLY")
        Cadence level,

        @Schema(description = "Pages on which it was an issue, the earliest first")
        List<AppearanceView> earlier) {

    /** A page on which an issue was. */
    @Schema(name = "IssueAppearance")
    record AppearanceView(
            @Schema(description = "The check-in", example = "ci-3001")
            String checkInId,

            @Schema(description = "Its rhythm", example = "WEEKLY")
            Cadence cadence,

            @Schema(description = "When its page was frozen", example = "2026-01-12T00:55:00Z")
            Instant at) {

        static AppearanceView of(Appearance appearance) {
            return new AppearanceView(appearance.checkInId(), appearance.cadence(), appearance.at());
        }
    }

    static EntryView of(Entry entry) {
        Line line = entry.line();
        return new EntryView(
                line.matter().issueId(),
                line.matter().kind().code(),
                line.matter().subjectId(),
                line.state(),
                line.detail(),
                line.since(),
                line.dueAt(),
                line.overdue(),
                line.text(),
                entry.level(),
                entry.earlier().stream().map(AppearanceView::of).toList());
    }
}
