package dev.kizuna.partner.checkin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.checkin.domain.CheckIn;
import dev.kizuna.partner.checkin.domain.CheckInEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A check-in as clients see it. */
@Schema(name = "CheckIn")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckInView(
        String checkInId,
        String partnerId,
        CheckIn.Status status,
        @Nullable Cadence cadence,
        @Nullable String keyPersonId,
        @Nullable Instant dueAt,
        @Nullable Instant heldAt) {

    static CheckInView of(CheckIn checkIn) {
        return new CheckInView(
                checkIn.id(),
                checkIn.partnerId(),
                checkIn.status(),
                checkIn.known().map(CheckInEvent::cadence).orElse(null),
                checkIn.known().map(CheckInEvent::keyPersonId).orElse(null),
                checkIn.scheduled().map(CheckInEvent.Scheduled::dueAt).orElse(null),
                checkIn.held().map(held -> held.occurrence().at()).orElse(null));
    }
}
