package dev.kizuna.partner.inquiry.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.inquiry.application.FindingInquiries.Found;
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
        @Schema(description = "Its id", example = "inq-1001")
        String inquiryId,

        @Schema(description = "Who asked", example = "p-hikari")
        String partnerId,

        @Schema(description = "UNHEARD while only what followed is known", example = "ANSWERED")
        Inquiry.Status status,

        @Schema(description = "Key person who asked, if it was one", example = "kp-tanaka") @Nullable
        String keyPersonId,

        @Schema(description = "Where it was asked", example = "email") @Nullable
        String channel,

        @Schema(description = "Who has to answer: who was named, or the partner's owner", example = "u-sato") @Nullable
        String ownerId,

        @Schema(description = "When it was asked", example = "2026-01-05T00:00:00Z") @Nullable
        Instant receivedAt,

        @Schema(description = "Since when it waits for an answer", example = "2026-01-05T00:00:00Z") @Nullable
        Instant openSince,

        @Schema(description = "Whether it waits for too long", example = "false")
        boolean overdue,

        @Schema(description = "When it was answered", example = "2026-01-05T01:00:00Z") @Nullable
        Instant answeredAt,

        @Schema(description = "Who answered", example = "u-sato") @Nullable
        String answeredBy,

        @Schema(description = "Where it was answered, when that is known", example = "slack") @Nullable
        String answerChannel,

        @Schema(description = "Whether the answer passed over an open channel", example = "false") @Nullable
        Boolean direct,

        @Schema(description = "All that happened, the earliest first")
        List<Entry> history) {

    /** One thing that happened. */
    @Schema(name = "InquiryEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            @Schema(description = "RECEIVED, ASSIGNED, ANSWERED or REOPENED", example = "ANSWERED")
            String event,

            @Schema(description = "When", example = "2026-01-05T01:00:00Z")
            Instant occurredAt,

            @Schema(description = "Who did it", example = "u-sato") @Nullable
            String by,

            @Schema(description = "To whom it was assigned", example = "u-ito") @Nullable
            String to,

            @Schema(description = "Whether a machine answered", example = "false") @Nullable
            Boolean automatic,

            @Schema(description = "Where it was answered", example = "slack") @Nullable
            String channel,

            @Schema(description = "Whether the answer passed over an open channel", example = "false") @Nullable
            Boolean direct,

            @Schema(description = "Why it was reopened, or answered directly", example = "confidential") @Nullable
            String reason) {

        static Entry of(InquiryEvent event) {
            Instant at = event.occurrence().at();
            return switch (event) {
                case InquiryEvent.Received _ -> new Entry("RECEIVED", at, null, null, null, null, null, null);
                case InquiryEvent.Assigned assigned ->
                    new Entry("ASSIGNED", at, assigned.assignedBy(), assigned.ownerId(), null, null, null, null);
                case InquiryEvent.Answered answered ->
                    new Entry(
                            "ANSWERED",
                            at,
                            answered.answeredBy(),
                            null,
                            answered.automatic(),
                            answered.channel(),
                            answered.direct(),
                            answered.directReason());
                case InquiryEvent.Reopened reopened ->
                    new Entry("REOPENED", at, null, null, null, null, null, reopened.reason());
            };
        }
    }

    static InquiryView of(Found found) {
        Inquiry inquiry = found.inquiry();
        var received = inquiry.received();
        var answer = inquiry.answer();
        return new InquiryView(
                inquiry.id(),
                inquiry.partnerId(),
                inquiry.status(),
                received.map(InquiryEvent.Received::keyPersonId).orElse(null),
                received.map(InquiryEvent.Received::channel).orElse(null),
                found.ownerId(),
                received.map(question -> question.occurrence().at()).orElse(null),
                inquiry.openSince().orElse(null),
                found.overdue(),
                answer.map(holding -> holding.occurrence().at()).orElse(null),
                answer.map(InquiryEvent.Answered::answeredBy).orElse(null),
                answer.map(InquiryEvent.Answered::channel).orElse(null),
                answer.map(InquiryEvent.Answered::direct).orElse(null),
                inquiry.history().events().stream().map(Entry::of).toList());
    }
}
