package dev.kizuna.partner.inquiry.application;

import dev.kizuna.partner.aggregate.application.Beginning;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.InquiryEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A partner asks something. */
@Component
public final class ReceivingInquiry {

    private final Inquiries inquiries;
    private final Beginning beginning;

    ReceivingInquiry(Inquiries inquiries, Beginning beginning) {
        this.inquiries = inquiries;
        this.beginning = beginning;
    }

    public Outcome<Inquiry> receive(
            Start start, @Nullable String keyPersonId, String channel, @Nullable String ownerId) {
        return beginning.begin(
                inquiries,
                start,
                Inquiry::unheard,
                occurrence -> new InquiryEvent.Received(
                        occurrence, start.partnerId(), start.id(), keyPersonId, channel, ownerId));
    }
}
