package dev.kizuna.partner.feedback.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.feedback.domain.Feedback;
import dev.kizuna.partner.feedback.domain.Feedbacks;
import org.springframework.stereotype.Component;

/** At a check-in it is verified what became of a feedback. */
@Component
public final class VerifyingOutcome {

    private final Feedbacks feedbacks;
    private final Occurrences occurrences;

    VerifyingOutcome(Feedbacks feedbacks, Occurrences occurrences) {
        this.feedbacks = feedbacks;
        this.occurrences = occurrences;
    }

    public Outcome<Feedback> verify(Target target, String checkInId, String outcome) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(feedbacks, target, feedback -> feedback.verify(occurrence, checkInId, outcome));
    }
}
