package dev.kizuna.partner.fit.messaging;

import dev.kizuna.event.partner.FitAssessed;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import dev.kizuna.partner.aggregate.messaging.EventTranslation;
import dev.kizuna.partner.fit.domain.Assessment;
import dev.kizuna.partner.fit.domain.FitEvent;
import dev.kizuna.partner.fit.domain.FitEvent.Assessed;
import dev.kizuna.partner.fit.domain.RaisedFlag;
import org.springframework.stereotype.Component;

/** Fit on partner.lifecycle: the result and the red flags; the evidence stays in the partner's file. */
@Component
final class FitTranslation implements EventTranslation<FitEvent> {

    @Override
    public Class<FitEvent> type() {
        return FitEvent.class;
    }

    @Override
    public OutboxEntry entry(FitEvent event, OutboxEncoder encoder) {
        return switch (event) {
            case Assessed assessed -> encoder.encode(toAvro(assessed));
        };
    }

    static FitAssessed toAvro(Assessed assessed) {
        Assessment assessment = assessed.assessment();
        return FitAssessed.newBuilder()
                .setEventId(assessed.occurrence().eventId())
                .setOccurredAt(assessed.occurrence().at())
                .setPartnerId(assessed.partnerId())
                .setAssessmentId(assessment.assessmentId())
                .setCriteriaVersion(assessment.criteriaVersion())
                .setScore(assessment.verdict().score())
                .setPassed(assessment.verdict().passed())
                .setRedFlags(
                        assessment.redFlags().stream().map(RaisedFlag::flag).toList())
                .build();
    }
}
