package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.policy.domain.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict is about.
 *
 * @param acts what was done about the round until it closed, in order
 * @param handedTooLate whether it was handed to somebody after it had closed, which changes nothing
 * @param handing the event that names who owes it, apart from what was done about this promise; null for none
 * @param marks events that the policy's due rule waits for, in order
 * @param renewal whether the due time that was worked out before may be worked out anew
 */
record Case(
        ObligationId id,
        Policy policy,
        Round round,
        List<Act> acts,
        boolean handedTooLate,
        @Nullable Entry handing,
        List<Entry> marks,
        Partner partner,
        Renewal renewal) {

    /** Why a due time is worked out anew. */
    enum Renewal {
        /** It is not: what was promised stays promised. */
        NONE,
        /** The partner has another calendar or zone. */
        PARTNER,
        /** Policies or calendars are others. */
        RULES
    }
}
