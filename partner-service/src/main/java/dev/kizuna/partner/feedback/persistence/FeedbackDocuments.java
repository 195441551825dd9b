package dev.kizuna.partner.feedback.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.feedback.domain.Feedback;
import dev.kizuna.partner.feedback.domain.FeedbackEvent;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.ActionPlanShared;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.Closed;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.OutcomeVerified;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.Submitted;
import org.bson.Document;

/** Feedback as documents. */
final class FeedbackDocuments extends ChronicleDocuments<Feedback, FeedbackEvent> {

    FeedbackDocuments() {
        super(Feedback::new);
    }

    @Override
    protected Document event(FeedbackEvent event) {
        return switch (event) {
            case Submitted submitted ->
                EventDocuments.of("submitted", submitted)
                        .append("keyPersonId", submitted.keyPersonId())
                        .append("category", submitted.category());
            case ActionPlanShared shared ->
                EventDocuments.of("plan-shared", shared)
                        .append("planId", shared.planId())
                        .append("sharedBy", shared.sharedBy());
            case OutcomeVerified verified ->
                EventDocuments.of("outcome-verified", verified)
                        .append("checkInId", verified.checkInId())
                        .append("outcome", verified.outcome());
            case Closed closed -> EventDocuments.of("closed", closed).append("closedBy", closed.closedBy());
        };
    }

    @Override
    protected FeedbackEvent event(Document event, String feedbackId, String partnerId) {
        return switch (EventDocuments.type(event)) {
            case "submitted" ->
                new Submitted(
                        occurrence(event),
                        partnerId,
                        feedbackId,
                        event.getString("keyPersonId"),
                        text(event, "category"));
            case "plan-shared" ->
                new ActionPlanShared(
                        occurrence(event), partnerId, feedbackId, text(event, "planId"), text(event, "sharedBy"));
            case "outcome-verified" ->
                new OutcomeVerified(
                        occurrence(event), partnerId, feedbackId, text(event, "checkInId"), text(event, "outcome"));
            case "closed" -> new Closed(occurrence(event), partnerId, feedbackId, text(event, "closedBy"));
            default -> throw EventDocuments.unknown(event);
        };
    }
}
