package dev.kizuna.partner.inquiry.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.occurrence;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;

import dev.kizuna.partner.aggregate.persistence.ChronicleDocuments;
import dev.kizuna.partner.aggregate.persistence.EventDocuments;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.InquiryEvent;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Answered;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Assigned;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Received;
import dev.kizuna.partner.inquiry.domain.InquiryEvent.Reopened;
import java.util.Set;
import org.bson.Document;

/** Inquiries as documents. */
final class InquiryDocuments extends ChronicleDocuments<Inquiry, InquiryEvent> {

    static final String OWNER = "ownerId";
    static final String CHANNEL = "channel";
    static final String OPEN_SINCE = "openSince";

    InquiryDocuments() {
        super(Inquiry::new);
    }

    @Override
    protected void addFilters(Inquiry inquiry, Document state) {
        state.append(OWNER, inquiry.ownerId().orElse(null))
                .append(CHANNEL, inquiry.received().map(Received::channel).orElse(null))
                .append(OPEN_SINCE, date(inquiry.openSince().orElse(null)));
    }

    @Override
    public Set<String> texts() {
        return Set.of("reason", "directReason");
    }

    @Override
    protected Document event(InquiryEvent event) {
        return switch (event) {
            case Received received ->
                EventDocuments.of("received", received)
                        .append("keyPersonId", received.keyPersonId())
                        .append(CHANNEL, received.channel())
                        .append(OWNER, received.ownerId());
            case Assigned assigned ->
                EventDocuments.of("assigned", assigned)
                        .append(OWNER, assigned.ownerId())
                        .append("assignedBy", assigned.assignedBy());
            case Answered answered ->
                EventDocuments.of("answered", answered)
                        .append("answeredBy", answered.answeredBy())
                        .append("automatic", answered.automatic())
                        .append(CHANNEL, answered.channel())
                        .append("direct", answered.direct())
                        .append("directReason", answered.directReason());
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
                        text(event, CHANNEL),
                        event.getString(OWNER));
            case "assigned" ->
                new Assigned(
                        occurrence(event), partnerId, inquiryId, text(event, OWNER), event.getString("assignedBy"));
            case "answered" ->
                new Answered(
                        occurrence(event),
                        partnerId,
                        inquiryId,
                        text(event, "answeredBy"),
                        event.getBoolean("automatic", false),
                        event.getString(CHANNEL),
                        event.getBoolean("direct", false),
                        event.getString("directReason"));
            case "reopened" -> new Reopened(occurrence(event), partnerId, inquiryId, event.getString("reason"));
            default -> throw EventDocuments.unknown(event);
        };
    }
}
