package dev.kizuna.partner.feedback.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.feedback.domain.Feedback;
import dev.kizuna.partner.feedback.domain.Feedbacks;
import org.springframework.stereotype.Component;

/** The partner is told what will be done about its feedback. */
@Component
public final class SharingActionPlan {

    private final Feedbacks feedbacks;
    private final Occurrences occurrences;

    SharingActionPlan(Feedbacks feedbacks, Occurrences occurrences) {
        this.feedbacks = feedbacks;
        this.occurrences = occurrences;
    }

    public Outcome<Feedback> share(Target target, String planId, String sharedBy) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(feedbacks, target, feedback -> feedback.sharePlan(occurrence, planId, sharedBy));
    }
}
