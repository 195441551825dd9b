package dev.kizuna.partner.handoff.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about hand-offs. */
final class HandoffRequests {

    private HandoffRequests() {}

    @Schema(
            name = "RequestHandoff",
            requiredProperties = {"partnerId", "toTeam", "dueAt"})
    record Ask(
            @Schema(description = "Made up here when absent", example = "ho-4001") @Nullable
            String handoffId,

            @Schema(description = "The partner whose matter it is", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "One of the teams of GET /api/handoff-teams", example = "legal") @Nullable
            String toTeam,

            @Schema(description = "Who asks", example = "u-sato") @Nullable
            String requestedBy,

            @Schema(description = "By when, ISO 8601 with offset", example = "2026-01-16T18:00:00+09:00") @Nullable
            String dueAt,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-05T11:30:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(name = "CompleteHandoff")
    record Complete(
            @Schema(description = "Who did it", example = "u-yamamoto") @Nullable
            String completedBy,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-15T17:00:00+09:00")
            @Nullable
            String occurredAt) {

        static final Complete PLAIN = new Complete(null, null);
    }
}
