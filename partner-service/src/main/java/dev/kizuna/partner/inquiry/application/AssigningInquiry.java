package dev.kizuna.partner.inquiry.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.inquiry.domain.Inquiries;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody else has to answer an inquiry. */
@Component
public final class AssigningInquiry {

    private final Inquiries inquiries;
    private final Occurrences occurrences;

    AssigningInquiry(Inquiries inquiries, Occurrences occurrences) {
        this.inquiries = inquiries;
        this.occurrences = occurrences;
    }

    public Outcome<Inquiry> assign(Target target, String ownerId, @Nullable String assignedBy) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(inquiries, target, inquiry -> inquiry.assign(occurrence, ownerId, assignedBy));
    }
}
