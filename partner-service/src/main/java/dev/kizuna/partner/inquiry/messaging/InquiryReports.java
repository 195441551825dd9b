package dev.kizuna.partner.inquiry.messaging;

import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.kit.ingest.CloudEventReader;
import dev.kizuna.kit.ingest.EventImportKind;
import dev.kizuna.partner.aggregate.application.ApplyingReports;
import dev.kizuna.partner.aggregate.messaging.Reports;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.InquiryEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Inquiries that other systems report, as events and as files. */
@Configuration(proxyBeanMethods = false)
class InquiryReports {

    @Bean
    Reports<Inquiry, InquiryEvent> reportedInquiries(Inquiries inquiries) {
        return new Reports<>(InquiryTranslation::fromAvro, new ApplyingReports<>(inquiries, Inquiry::unheard));
    }

    @Bean
    EventImportKind inquiriesOfFiles(CloudEventReader reader) {
        return new EventImportKind("inquiries", InquiryReceived.class, reader);
    }
}
