package dev.kizuna.partner.inquiry.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about inquiries. */
final class InquiryRequests {

    private InquiryRequests() {}

    @Schema(
            name = "ReceiveInquiry",
            requiredProperties = {"partnerId", "channel"})
    record Receive(
            @Schema(description = "Made up here when absent", example = "inq-1001") @Nullable
            String inquiryId,

            @Schema(example = "p-hikari") @Nullable String partnerId,
            @Nullable String keyPersonId,

            @Schema(description = "email, slack, line, phone ...", example = "email") @Nullable
            String channel,

            @Schema(description = "Who has to answer, when it is not the partner's owner") @Nullable
            String ownerId,

            @Schema(description = "ISO 8601 with offset; now when absent") @Nullable
            String occurredAt) {}

    @Schema(
            name = "AnswerInquiry",
            requiredProperties = {"answeredBy"})
    record Answer(
            @Schema(example = "u-sato") @Nullable String answeredBy,

            @Schema(description = "An automatic reply is no human reaction; false when absent") @Nullable
            Boolean automatic,

            @Nullable String occurredAt) {}

    @Schema(name = "ReopenInquiry")
    record Reopen(@Nullable String reason, @Nullable String occurredAt) {

        static final Reopen PLAIN = new Reopen(null, null);
    }
}
