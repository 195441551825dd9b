package dev.kizuna.partner.feedback.domain;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.checkin.domain.CheckIn;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * At the check-in after the plan was shared, the partner says what became of its feedback.
 *
 * @param checkIn null when there is none under the id
 */
public record Verification(String checkInId, @Nullable CheckIn checkIn, String outcome) {

    private static final String FIELD = "checkInId";

    /** The decision about a feedback; what the feedback itself does not allow is said first. */
    public Decision<Feedback> of(Feedback feedback, Occurrence occurrence) {
        Decision<Feedback> decision = feedback.verify(occurrence, checkInId, outcome);
        return decision instanceof Decision.Accepted<Feedback>
                ? objection(feedback).orElse(decision)
                : decision;
    }

    private Optional<Decision<Feedback>> objection(Feedback feedback) {
        if (checkIn == null) {
            return against(Rule.UNKNOWN_CHECK_IN, "no check-in has the id \"" + checkInId + "\"");
        }
        if (!checkIn.partnerId().equals(feedback.partnerId())) {
            return against(
                    Rule.CHECK_IN_OF_ANOTHER_PARTNER, "\"" + checkInId + "\" is a check-in with another partner");
        }
        Optional<Instant> held = checkIn.held().map(event -> event.occurrence().at());
        if (held.isEmpty()) {
            return against(Rule.CHECK_IN_NOT_HELD, "\"" + checkInId + "\" is " + checkIn.status());
        }
        Instant shared = feedback.plan().orElseThrow().occurrence().at();
        return held.get().isBefore(shared)
                ? against(
                        Rule.CHECK_IN_BEFORE_PLAN,
                        "it was held at " + held.get() + ", and the plan was shared at " + shared)
                : Optional.empty();
    }

    private static Optional<Decision<Feedback>> against(Rule rule, String detail) {
        return Optional.of(Decision.against(rule, FIELD, detail));
    }
}
