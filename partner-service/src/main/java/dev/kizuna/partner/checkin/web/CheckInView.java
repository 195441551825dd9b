package dev.kizuna.partner.checkin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import dev.kizuna.partner.checkin.domain.Lengths;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A check-in as clients see it. */
@Schema(name = "CheckIn")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckInView(
        @Schema(description = "Its id", example = "ci-3001") String checkInId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "How far it is", example = "HELD")
        CheckIn.Status status,

        @Schema(description = "Its rhythm", example = "WEEKLY") @Nullable
        Cadence cadence,

        @Schema(description = "With whom", example = "kp-tanaka") @Nullable
        String keyPersonId,

        @Schema(description = "When it is to be held", example = "2026-01-12T01:00:00Z") @Nullable
        Instant dueAt,

        @Schema(description = "When it was held", example = "2026-01-12T01:15:00Z") @Nullable
        Instant heldAt,

        @Schema(description = "Minutes that are meant for it", example = "15") @Nullable
        Integer plannedMinutes,

        @Schema(description = "Minutes that it took, when that is known", example = "25") @Nullable
        Integer minutes,

        @Schema(description = "Minutes beyond what is meant for it; absent when it kept to them", example = "10")
        @Nullable
        Integer overrunMinutes,

        @Schema(description = "When it was cancelled", example = "2026-01-12T00:00:00Z") @Nullable
        Instant cancelledAt,

        @Schema(description = "Why it was cancelled", example = "partner-on-holiday") @Nullable
        String cancelReason) {

    static CheckInView of(CheckIn checkIn, Lengths lengths) {
        var cadence = checkIn.known().map(CheckInEvent::cadence);
        int overrun = lengths.overrun(checkIn);
        return new CheckInView(
                checkIn.id(),
                checkIn.partnerId(),
                checkIn.status(),
                cadence.orElse(null),
                checkIn.known().map(CheckInEvent::keyPersonId).orElse(null),
                checkIn.scheduled().map(CheckInEvent.Scheduled::dueAt).orElse(null),
                checkIn.held().map(held -> held.occurrence().at()).orElse(null),
                cadence.map(lengths::planned).orElse(null),
                checkIn.held().map(CheckInEvent.Held::minutes).orElse(null),
                overrun == 0 ? null : overrun,
                checkIn.cancelled().map(event -> event.occurrence().at()).orElse(null),
                checkIn.cancelled().map(CheckInEvent.Cancelled::reason).orElse(null));
    }
}
