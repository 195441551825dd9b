package dev.kizuna.partner.feedback.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.feedback.domain.Feedback;
import dev.kizuna.partner.feedback.domain.Feedbacks;
import org.springframework.stereotype.Component;

/** A feedback that a check-in verified as resolved is done with. */
@Component
public final class ClosingFeedback {

    private final Feedbacks feedbacks;
    private final Occurrences occurrences;

    ClosingFeedback(Feedbacks feedbacks, Occurrences occurrences) {
        this.feedbacks = feedbacks;
        this.occurrences = occurrences;
    }

    public Outcome<Feedback> close(Target target, String closedBy) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(feedbacks, target, feedback -> feedback.close(occurrence, closedBy));
    }
}
