package dev.kizuna.partner.keyperson.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to make somebody key person.
 *
 * @param decidedBy who approved or rejected it; null while it is open
 * @param reason why it was rejected
 */
public record Nomination(
        String nominationId,
        String nominatedBy,
        Instant nominatedAt,
        @Nullable String decidedBy,
        @Nullable String reason) {

    Nomination decided(String by, @Nullable String why) {
        return new Nomination(nominationId, nominatedBy, nominatedAt, by, why);
    }
}
