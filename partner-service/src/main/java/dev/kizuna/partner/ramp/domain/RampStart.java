package dev.kizuna.partner.ramp.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ramp has to know of the role.
 *
 * @param held whether the person holds the role now
 * @param appointedAt when the person was appointed last; null when never
 * @param firstDay when the first day of that ramp begins; null when never appointed
 * @param targets given at that appointment; none means that none were
 */
public record RampStart(
        String keyPersonId,
        String partnerId,
        boolean held,
        @Nullable Instant appointedAt,
        @Nullable Instant firstDay,
        List<RampTarget> targets) {

    public RampStart {
        targets = List.copyOf(targets);
    }
}
