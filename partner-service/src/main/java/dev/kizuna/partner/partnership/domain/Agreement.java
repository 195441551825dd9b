package dev.kizuna.partner.partnership.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that was signed, as campaign-service told.
 *
 * @param version of the agreement, counted from 1
 * @param validFrom first local day it is in force
 * @param validTo last local day, or null when it has no end
 */
public record Agreement(
        String agreementId,
        int version,
        Instant signedAt,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether it has not ended by a day. A contract may be made before the first day in force. */
    public boolean holdsOn(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }
}
