package dev.kizuna.partner.inquiry.domain;

import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import org.jspecify.annotations.Nullable;

/** What happens in an inquiry. */
public sealed interface InquiryEvent extends DomainEvent {

    String inquiryId();

    @Override
    default String subjectId() {
        return inquiryId();
    }

    /**
     * A partner asked something.
     *
     * @param channel where, such as email, slack, line, phone
     * @param ownerId who has to answer, when it is not the partner's owner
     */
    record Received(
            Occurrence occurrence,
            String partnerId,
            String inquiryId,
            @Nullable String keyPersonId,
            String channel,
            @Nullable String ownerId)
            implements InquiryEvent {}

    /** @param automatic true for an automatic reply, which is no human reaction */
    record Answered(Occurrence occurrence, String partnerId, String inquiryId, String answeredBy, boolean automatic)
            implements InquiryEvent {}

    /** An answered inquiry needs another answer. */
    record Reopened(
            Occurrence occurrence,
            String partnerId,
            String inquiryId,
            @Nullable String reason) implements InquiryEvent {}
}
