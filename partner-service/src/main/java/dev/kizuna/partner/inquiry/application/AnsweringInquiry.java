package dev.kizuna.partner.inquiry.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import org.springframework.stereotype.Component;

/** A human, or a machine that only says it has heard, answers an inquiry. */
@Component
public final class AnsweringInquiry {

    private final Inquiries inquiries;
    private final Occurrences occurrences;

    AnsweringInquiry(Inquiries inquiries, Occurrences occurrences) {
        this.inquiries = inquiries;
        this.occurrences = occurrences;
    }

    public Outcome<Inquiry> answer(Target target, String answeredBy, boolean automatic) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(inquiries, target, inquiry -> inquiry.answer(occurrence, answeredBy, automatic));
    }
}
