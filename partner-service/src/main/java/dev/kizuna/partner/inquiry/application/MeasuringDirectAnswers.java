package dev.kizuna.partner.inquiry.application;

import dev.kizuna.partner.inquiry.domain.DirectShare;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.InquirySearch;
import dev.kizuna.partner.partnership.domain.Partners;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows where direct messages have become the habit. */
@Component
public final class MeasuringDirectAnswers {

    private final Inquiries inquiries;
    private final Partners partners;

    MeasuringDirectAnswers(Inquiries inquiries, Partners partners) {
        this.inquiries = inquiries;
        this.partners = partners;
    }

    /** The share among all answers to a partner; empty when there is no such partner. */
    public Optional<DirectShare> of(String partnerId) {
        return partners.find(partnerId)
                .map(_ -> DirectShare.of(inquiries.search(InquirySearch.ofPartner(partnerId), "", 0)));
    }
}
