package dev.kizuna.partner.inquiry.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.InquiryEvent;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Answered;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Received;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Reopened;
import org.bson.Document;

/** Inquiries as documents. */
final class InquiryDocuments extends ChronicleDocuments<Inquiry, InquiryEvent> {

    InquiryDocuments() {
        super(Inquiry::new);
    }

    @Override
    protected Document event(InquiryEvent event) {
        return switch (event) {
            case Received received ->
                EventDocuments.of("received", received)
                        .append("keyPersonId", received.keyPersonId())
                        .append("channel", received.channel())
                        .append("ownerId", received.ownerId());
            case Answered answered ->
                EventDocuments.of("answered", answered)
                        .append("answeredBy", answered.answeredBy())
                        .append("automatic", answered.automatic());
            case Reopened reopened -> EventDocuments.of("reopened", reopened).append("reason", reopened.reason());
        };
    }

    @Override
    protected InquiryEvent event(Document event, String inquiryId, String partnerId) {
        return switch (EventDocuments.type(event)) {
            case "received" ->
                new Received(
                        occurrence(event),
                        partnerId,
                        inquiryId,
                        event.getString("keyPersonId"),
                        text(event, "channel"),
                        event.getString("ownerId"));
            case "answered" ->
                new Answered(
                        occurrence(event),
                        partnerId,
                        inquiryId,
                        text(event, "answeredBy"),
                        event.getBoolean("automatic", false));
            case "reopened" -> new Reopened(occurrence(event), partnerId, inquiryId, event.getString("reason"));
            default -> throw EventDocuments.unknown(event);
        };
    }
}
