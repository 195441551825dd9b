package dev.kizuna.partner.feedback.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.checkin.domain.CheckIns;
import dev.kizuna.partner.feedback.domain.Feedback;
import dev.kizuna.partner.feedback.domain.Feedbacks;
import dev.kizuna.partner.feedback.domain.Verification;
import org.springframework.stereotype.Component;

/** At a check-in it is verified what became of a feedback. */
@Component
public final class VerifyingOutcome {

    private final Feedbacks feedbacks;
    private final CheckIns checkIns;
    private final Occurrences occurrences;

    VerifyingOutcome(Feedbacks feedbacks, CheckIns checkIns, Occurrences occurrences) {
        this.feedbacks = feedbacks;
        this.checkIns = checkIns;
        this.occurrences = occurrences;
    }

    public Outcome<Feedback> verify(Target target, String checkInId, String outcome) {
        var occurrence = occurrences.at(target.occurredAt());
        var checkIn = checkIns.find(checkInId).map(Versioned::value).orElse(null);
        var verification = new Verification(checkInId, checkIn, outcome);
        return Writing.change(feedbacks, target, feedback -> verification.of(feedback, occurrence));
    }
}
