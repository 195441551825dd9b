package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.policy.domain.Recipient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that stands somewhere, or is held back to be delivered, and has to be kept true.
 *
 * @param suffix what its matter's id has beyond the promise's own
 * @param step of the ladder, from 1 on; 0 for a warning or the breach itself
 * @param role in which the recipient was told
 * @param recipientId null while nobody was known
 * @param medium null where the recipient or the channel decides
 * @param direct whether the recipient was told in person
 * @param heldUntil before when it is not delivered; null when it went out at once
 */
public record Said(
        String suffix,
        int step,
        Recipient role,
        @Nullable String recipientId,
        @Nullable String medium,
        boolean direct,
        @Nullable Instant heldUntil) {

    static final String WARNING = "~warning";

    boolean isWarning() {
        return suffix.startsWith(WARNING);
    }
}
