package dev.kizuna.partner.agenda.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about pages. */
final class AgendaRequests {

    private AgendaRequests() {}

    @Schema(
            name = "WriteAgendaNote",
            requiredProperties = {"section", "text"})
    record Write(
            @Schema(description = "Made up here when absent; the same again changes nothing", example = "note-1")
            @Nullable
            String noteId,

            @Schema(description = "PROGRESS, ISSUES or NEXT_MOVES", example = "ISSUES") @Nullable
            String section,

            @Schema(
                    description =
                            "In your own words, without names of people; it stays with the page and is told to nobody",
                    example = "The demo environment was slow twice")
            @Nullable
            String text,

            @Schema(description = "Who writes it", example = "u-sato") @Nullable
            String addedBy,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-12T09:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(name = "SettleAgendaNote")
    record Settle(
            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-15T17:00:00+09:00")
            @Nullable
            String occurredAt) {

        static final Settle NOW = new Settle(null);
    }

    @Schema(name = "FreezeAgenda")
    record Freeze(
            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-12T09:55:00+09:00")
            @Nullable
            String occurredAt) {

        static final Freeze NOW = new Freeze(null);
    }
}
