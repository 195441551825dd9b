package dev.kizuna.partner.inquiry.web;

import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.inquiry.domain.Reply;
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

            @Schema(description = "Who asked", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "Key person who asked, if it was one", example = "kp-tanaka") @Nullable
            String keyPersonId,

            @Schema(description = "Code of any channel: email, slack, line, phone ...", example = "email") @Nullable
            String channel,

            @Schema(description = "Who has to answer, when it is not the partner's owner", example = "u-sato") @Nullable
            String ownerId,

            @Schema(
                    description = "When it was asked, ISO 8601 with offset; now when absent",
                    example = "2026-01-05T09:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(
            name = "AssignInquiry",
            requiredProperties = {"ownerId"})
    record Assign(
            @Schema(description = "Who has to answer from now on", example = "u-ito") @Nullable
            String ownerId,

            @Schema(description = "Who says so", example = "u-sato") @Nullable
            String assignedBy,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-05T09:30:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(
            name = "AnswerInquiry",
            requiredProperties = {"answeredBy"})
    record Answer(
            @Schema(description = "Who answered", example = "u-sato") @Nullable
            String answeredBy,

            @Schema(description = "An automatic reply is no human reaction; false when absent", example = "false")
            @Nullable
            Boolean automatic,

            @Schema(description = "Where: one of the channels of GET /api/conversation-channels", example = "slack")
            @Nullable
            String channel,

            @Schema(
                    description = "Whether only its receiver can read it; when absent, what its channel is",
                    example = "false")
            @Nullable
            Boolean direct,

            @Schema(
                    description = "Needed for a direct answer where the partner has an open channel: one of the reasons"
                            + " of GET /api/conversation-channels. It is kept here and told to nobody",
                    example = "confidential")
            @Nullable
            String directReason,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-05T10:00:00+09:00")
            @Nullable
            String occurredAt) {

        Reply read(Fields fields) {
            return new Reply(
                    fields.id("answeredBy", answeredBy),
                    Boolean.TRUE.equals(automatic),
                    fields.optionalText("channel", channel),
                    direct,
                    fields.optionalText("directReason", directReason));
        }
    }

    @Schema(name = "ReopenInquiry")
    record Reopen(
            @Schema(description = "Code of the reason", example = "not-enough") @Nullable
            String reason,

            @Schema(description = "When, ISO 8601 with offset; now when absent", example = "2026-01-05T11:00:00+09:00")
            @Nullable
            String occurredAt) {

        static final Reopen PLAIN = new Reopen(null, null);
    }
}
