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
            @Schema(description = "Made up here when absent") @Nullable
            String handoffId,

            @Nullable String partnerId,

            @Schema(description = "sales, product, legal, marketing ...", example = "legal") @Nullable
            String toTeam,

            @Nullable String requestedBy,

            @Schema(description = "ISO 8601 with offset") @Nullable
            String dueAt,

            @Nullable String occurredAt) {}

    @Schema(name = "CompleteHandoff")
    record Complete(@Nullable String completedBy, @Nullable String occurredAt) {

        static final Complete PLAIN = new Complete(null, null);
    }
}
