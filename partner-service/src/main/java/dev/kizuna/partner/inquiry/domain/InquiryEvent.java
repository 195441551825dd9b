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

    /** Somebody else has to answer from now on. */
    record Assigned(
            Occurrence occurrence,
            String partnerId,
            String inquiryId,
            String ownerId,
            @Nullable String assignedBy) implements InquiryEvent {}

    /**
     * Somebody answered.
     *
     * @param automatic true for an automatic reply, which is no human reaction
     * @param channel where, when that is known
     * @param direct whether only its receiver could read it although an open channel was there
     * @param directReason what excused that; told to nobody
     */
    record Answered(
            Occurrence occurrence,
            String partnerId,
            String inquiryId,
            String answeredBy,
            boolean automatic,
            @Nullable String channel,
            boolean direct,
            @Nullable String directReason)
            implements InquiryEvent {

        /** An answer of which no more is known than who gave it. */
        public Answered(
                Occurrence occurrence, String partnerId, String inquiryId, String answeredBy, boolean automatic) {
            this(occurrence, partnerId, inquiryId, answeredBy, automatic, null, false, null);
        }
    }

    /** An answered inquiry needs another answer. */
    record Reopened(
            Occurrence occurrence,
            String partnerId,
            String inquiryId,
            @Nullable String reason) implements InquiryEvent {}
}
