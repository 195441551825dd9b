package dev.kizuna.partner.feedback.messaging;

import dev.kizuna.event.partner.FeedbackSubmitted;
import dev.kizuna.kit.ingest.CloudEventReader;
import dev.kizuna.kit.ingest.EventImportKind;
import dev.kizuna.partner.aggregate.application.ApplyingReports;
import dev.kizuna.partner.aggregate.messaging.Reports;
import dev.kizuna.partner.feedback.domain.Feedback;
import dev.kizuna.partner.feedback.domain.FeedbackEvent;
import dev.kizuna.partner.feedback.domain.Feedbacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Feedback that other systems report, as events and as files. */
@Configuration(proxyBeanMethods = false)
class FeedbackReports {

    @Bean
    Reports<Feedback, FeedbackEvent> reportedFeedback(Feedbacks feedbacks) {
        return new Reports<>(FeedbackTranslation::fromAvro, new ApplyingReports<>(feedbacks, Feedback::unheard));
    }

    @Bean
    EventImportKind feedbackOfFiles(CloudEventReader reader) {
        return new EventImportKind("feedback", FeedbackSubmitted.class, reader);
    }
}
