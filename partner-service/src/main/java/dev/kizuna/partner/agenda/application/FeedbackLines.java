package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.agenda.domain.Line;
import dev.kizuna.partner.agenda.domain.Matter;
import dev.kizuna.partner.agenda.domain.MatterKind;
import dev.kizuna.partner.agenda.domain.Section;
import dev.kizuna.partner.feedback.domain.Feedback;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.Submitted;
import dev.kizuna.partner.feedback.domain.Feedbacks;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Feedback is an issue until it is verified as resolved, then progress, and to be closed. */
@Component
final class FeedbackLines implements Lines {

    private final Feedbacks feedbacks;

    FeedbackLines(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public Stream<Line> in(Scope scope) {
        return Everything.of(feedbacks, scope.partnerId(), Feedback::id)
                .filter(feedback -> scope.concerns(
                        feedback.submitted().map(Submitted::keyPersonId).orElse(null)))
                .flatMap(feedback -> lines(feedback, scope));
    }

    private static Stream<Line> lines(Feedback feedback, Scope scope) {
        return switch (feedback.status()) {
            case UNHEARD -> Stream.empty();
            case SUBMITTED -> Stream.of(standing(feedback, Section.ISSUES, "plan-missing", scope));
            case PLANNED -> Stream.of(standing(feedback, Section.ISSUES, "to-verify", scope));
            case UNRESOLVED -> Stream.of(standing(feedback, Section.ISSUES, "not-resolved", scope));
            case RESOLVED ->
                Stream.concat(
                        resolved(feedback, scope),
                        Stream.of(standing(feedback, Section.NEXT_MOVES, "to-close", scope)));
            case CLOSED -> resolved(feedback, scope);
        };
    }

    private static Stream<Line> resolved(Feedback feedback, Scope scope) {
        return feedback.outcome().map(verified -> verified.occurrence().at()).filter(scope::isNews).stream()
                .map(at -> Line.done(matter(feedback), "resolved", category(feedback), at));
    }

    private static Line standing(Feedback feedback, Section section, String state, Scope scope) {
        Instant since = feedback.submitted()
                .map(submitted -> submitted.occurrence().at())
                .orElse(scope.until());
        return new Line(section, matter(feedback), state, category(feedback), since, null, false);
    }

    private static Matter matter(Feedback feedback) {
        return new Matter(MatterKind.FEEDBACK, feedback.id());
    }

    private static String category(Feedback feedback) {
        return feedback.submitted().map(Submitted::category).orElse("");
    }
}
