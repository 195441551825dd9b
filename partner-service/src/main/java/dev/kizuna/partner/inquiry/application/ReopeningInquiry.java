package dev.kizuna.partner.inquiry.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An answer was not enough. */
@Component
public final class ReopeningInquiry {

    private final Inquiries inquiries;
    private final Occurrences occurrences;

    ReopeningInquiry(Inquiries inquiries, Occurrences occurrences) {
        this.inquiries = inquiries;
        this.occurrences = occurrences;
    }

    public Outcome<Inquiry> reopen(Target target, @Nullable String reason) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(inquiries, target, inquiry -> inquiry.reopen(occurrence, reason));
    }
}
