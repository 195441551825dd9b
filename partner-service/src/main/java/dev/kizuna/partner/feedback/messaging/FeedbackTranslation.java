package dev.kizuna.partner.feedback.messaging;

import dev.kizuna.event.partner.FeedbackClosed;
import dev.kizuna.event.partner.FeedbackOutcomeVerified;
import dev.kizuna.event.partner.FeedbackSubmitted;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.feedback.domain.FeedbackEvent;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.ActionPlanShared;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.Closed;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.OutcomeVerified;
import dev.kizuna.partner.feedback.domain.FeedbackEvent.Submitted;
import dev.kizuna.schemas.record.EventFields;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Feedback on partner.engagement. */
@Component
final class FeedbackTranslation implements EventTranslation<FeedbackEvent> {

    @Override
    public Class<FeedbackEvent> type() {
        return FeedbackEvent.class;
    }

    @Override
    public OutboxEntry entry(FeedbackEvent event, OutboxEncoder encoder) {
        return encoder.encode(toAvro(event));
    }

    static SpecificRecord toAvro(FeedbackEvent event) {
        return switch (event) {
            case Submitted(var occurrence, var partnerId, var feedbackId, var keyPersonId, var category) ->
                FeedbackSubmitted.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setFeedbackId(feedbackId)
                        .setKeyPersonId(keyPersonId)
                        .setCategory(category)
                        .build();
            case ActionPlanShared(var occurrence, var partnerId, var feedbackId, var planId, var sharedBy) ->
                dev.kizuna.event.partner.ActionPlanShared.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setFeedbackId(feedbackId)
                        .setPlanId(planId)
                        .setSharedBy(sharedBy)
                        .build();
            case OutcomeVerified(var occurrence, var partnerId, var feedbackId, var checkInId, var outcome) ->
                FeedbackOutcomeVerified.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setFeedbackId(feedbackId)
                        .setCheckInId(checkInId)
                        .setOutcome(outcome)
                        .build();
            case Closed(var occurrence, var partnerId, var feedbackId, var closedBy) ->
                FeedbackClosed.newBuilder()
                        .setEventId(occurrence.eventId())
                        .setOccurredAt(occurrence.at())
                        .setPartnerId(partnerId)
                        .setFeedbackId(feedbackId)
                        .setClosedBy(closedBy)
                        .build();
        };
    }

    static Optional<FeedbackEvent> fromAvro(SpecificRecord event) {
        var occurrence = new Occurrence(EventFields.eventId(event), EventFields.occurredAt(event));
        String partnerId = EventFields.partnerId(event);
        return switch (event) {
            case FeedbackSubmitted submitted ->
                Optional.of(new Submitted(
                        occurrence,
                        partnerId,
                        submitted.getFeedbackId(),
                        submitted.getKeyPersonId().orElse(null),
                        submitted.getCategory()));
            case dev.kizuna.event.partner.ActionPlanShared shared ->
                Optional.of(new ActionPlanShared(
                        occurrence, partnerId, shared.getFeedbackId(), shared.getPlanId(), shared.getSharedBy()));
            case FeedbackOutcomeVerified verified ->
                Optional.of(new OutcomeVerified(
                        occurrence,
                        partnerId,
                        verified.getFeedbackId(),
                        verified.getCheckInId(),
                        verified.getOutcome()));
            case FeedbackClosed closed ->
                Optional.of(new Closed(occurrence, partnerId, closed.getFeedbackId(), closed.getClosedBy()));
            default -> Optional.empty();
        };
    }
}
