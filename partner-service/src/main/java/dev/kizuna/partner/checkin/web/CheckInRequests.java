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

            @Schema(example = "p-hikari") @Nullable String partnerId,

            @Schema(description = "WEEKLY, MONTHLY or QUARTERLY", example = "WEEKLY") @Nullable
            String cadence,

            @Schema(example = "kp-tanaka") @Nullable String keyPersonId,

            @Schema(description = "ISO 8601 with offset", example = "2026-01-12T10:00:00+09:00") @Nullable
            String dueAt,

            @Nullable String occurredAt) {}

    @Schema(
            name = "RescheduleCheckIn",
            requiredProperties = {"dueAt"})
    record Reschedule(@Nullable String dueAt, @Nullable String occurredAt) {}

    @Schema(name = "HoldCheckIn")
    record Hold(@Nullable String occurredAt) {

        static final Hold NOW = new Hold(null);
    }

    @Schema(
            name = "AgreeActionItem",
            requiredProperties = {"partnerId", "ownerId", "dueAt"})
    record Agree(
            @Schema(description = "Made up here when absent") @Nullable
            String actionItemId,

            @Nullable String partnerId,
            @Nullable String checkInId,
            @Schema(description = "Who promises") @Nullable String ownerId,

            @Schema(description = "ISO 8601 with offset") @Nullable
            String dueAt,

            @Nullable String occurredAt) {}

    @Schema(
            name = "CloseActionItem",
            requiredProperties = {"closedBy"})
    record Close(
            @Nullable String closedBy,

            @Schema(description = "False when it was dropped; true when absent") @Nullable
            Boolean done,

            @Nullable String occurredAt) {}
}
