package dev.kizuna.partner.checkin.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about check-ins and action items. */
final class CheckInRequests {

    private CheckInRequests() {}

    @Schema(
            name = "ScheduleCheckIn",
            requiredProperties = {"partnerId", "cadence", "keyPersonId", "dueAt"})
    record Schedule(
            @Schema(description = "Made up here when absent", example = "ci-3001") @Nullable
            String checkInId,

            @Schema(description = "The partner", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "WEEKLY, MONTHLY or QUARTERLY", example = "WEEKLY") @Nullable
            String cadence,

            @Schema(description = "With whom", example = "kp-tanaka") @Nullable
            String keyPersonId,

            @Schema(description = "When it is to be held, ISO 8601 with offset", example = "2026-01-12T10:00:00+09:00")
            @Nullable
            String dueAt,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-05T09:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(
            name = "RescheduleCheckIn",
            requiredProperties = {"dueAt"})
    record Reschedule(
            @Schema(description = "When it is to be held, ISO 8601 with offset", example = "2026-01-13T10:00:00+09:00")
            @Nullable
            String dueAt,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-06T09:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(name = "HoldCheckIn")
    record Hold(
            @Schema(description = "How many minutes it took, when that is known", example = "15") @Nullable
            Integer minutes,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-12T10:15:00+09:00")
            @Nullable
            String occurredAt) {

        static final Hold NOW = new Hold(null, null);
    }

    @Schema(name = "CancelCheckIn")
    record Cancel(
            @Schema(description = "Code of the reason", example = "partner-on-holiday") @Nullable
            String reason,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-12T09:00:00+09:00")
            @Nullable
            String occurredAt) {

        static final Cancel PLAIN = new Cancel(null, null);
    }

    @Schema(
            name = "AgreeActionItem",
            requiredProperties = {"partnerId", "ownerId", "dueAt"})
    record Agree(
            @Schema(description = "Made up here when absent", example = "ai-5001") @Nullable
            String actionItemId,

            @Schema(description = "The partner whose matter it is", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "The check-in with this partner at which it was agreed", example = "ci-3001")
            @Nullable
            String checkInId,

            @Schema(description = "Who promises", example = "u-sato") @Nullable
            String ownerId,

            @Schema(description = "By when, ISO 8601 with offset", example = "2026-01-16T18:00:00+09:00") @Nullable
            String dueAt,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-12T10:15:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(
            name = "CloseActionItem",
            requiredProperties = {"closedBy"})
    record Close(
            @Schema(description = "Who closes it", example = "u-sato") @Nullable
            String closedBy,

            @Schema(description = "False when it was dropped; true when absent", example = "true") @Nullable
            Boolean done,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-15T17:00:00+09:00")
            @Nullable
            String occurredAt) {}
}
