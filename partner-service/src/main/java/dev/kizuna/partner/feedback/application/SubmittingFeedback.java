package dev.kizuna.partner.feedback.application;

import dev.kizuna.partner.aggregate.application.Beginning;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.feedback.domain.Feedback;
import dev.kizuna.partner.feedback.domain.FeedbackEvent;
import dev.kizuna.partner.feedback.domain.Feedbacks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A partner says what should be better. */
@Component
public final class SubmittingFeedback {

    private final Feedbacks feedbacks;
    private final Beginning beginning;

    SubmittingFeedback(Feedbacks feedbacks, Beginning beginning) {
        this.feedbacks = feedbacks;
        this.beginning = beginning;
    }

    public Outcome<Feedback> submit(Start start, @Nullable String keyPersonId, String category) {
        return beginning.begin(
                feedbacks,
                start,
                Feedback::unheard,
                occurrence ->
                        new FeedbackEvent.Submitted(occurrence, start.partnerId(), start.id(), keyPersonId, category));
    }
}
