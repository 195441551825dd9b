package dev.kizuna.partner.inquiry.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.inquiry.domain.Inquiry;
import dev.kizuna.partner.inquiry.domain.InquiryEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An inquiry as clients see it; the answer is the human one that holds. */
@Schema(name = "Inquiry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InquiryView(
        String inquiryId,
        String partnerId,
        Inquiry.Status status,
        @Nullable String keyPersonId,
        @Nullable String channel,
        @Nullable String ownerId,
        @Nullable Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        List<Entry> history) {

    /** One thing that happened. */
    @Schema(name = "InquiryEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String event,
            Instant occurredAt,
            @Nullable String by,
            @Nullable Boolean automatic,
            @Nullable String reason) {

        static Entry of(InquiryEvent event) {
            Instant at = event.occurrence().at();
            return switch (event) {
                case InquiryEvent.Received _ -> new Entry("RECEIVED", at, null, null, null);
                case InquiryEvent.Answered answered ->
                    new Entry("ANSWERED", at, answered.answeredBy(), answered.automatic(), null);
                case InquiryEvent.Reopened reopened -> new Entry("REOPENED", at, null, null, reopened.reason());
            };
        }
    }

    static InquiryView of(Inquiry inquiry) {
        var received = inquiry.received();
        var answer = inquiry.answer();
        return new InquiryView(
                inquiry.id(),
                inquiry.partnerId(),
                inquiry.status(),
                received.map(InquiryEvent.Received::keyPersonId).orElse(null),
                received.map(InquiryEvent.Received::channel).orElse(null),
                received.map(InquiryEvent.Received::ownerId).orElse(null),
                received.map(question -> question.occurrence().at()).orElse(null),
                answer.map(holding -> holding.occurrence().at()).orElse(null),
                answer.map(InquiryEvent.Answered::answeredBy).orElse(null),
                inquiry.history().events().stream().map(Entry::of).toList());
    }
}
