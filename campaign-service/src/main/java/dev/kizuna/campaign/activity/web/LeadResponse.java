package dev.kizuna.campaign.activity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Lead.Capture;
import dev.kizuna.campaign.activity.domain.Qualification;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lead. */
@Schema(name = "Lead")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeadResponse(
        @Schema(description = "Its id", example = "l-771") String leadId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(
                description =
                        "When it was captured, by the earliest report; absent while only its judgement has arrived")
        @Nullable
        Instant capturedAt,

        @Schema(description = "The campaign", example = "c-spring") @Nullable
        String campaignId,

        @Schema(description = "The key person who brought it", example = "kp-tanaka") @Nullable
        String keyPersonId,

        @Schema(description = "The visitor's journey that led here", example = "j-1") @Nullable
        String journeyId,

        @Schema(description = "The code that was given", example = "hikari-7") @Nullable
        String referralCode,

        @Schema(description = "The contact in the reporter's system", example = "771") @Nullable
        String contactId,

        @Schema(description = "The newest judgement", example = "MQL") @Nullable
        Qualification qualification,

        @Schema(description = "When it was judged so") @Nullable
        Instant qualifiedAt,

        @Schema(description = "The lead that it is no other than; absent for one that remains", example = "l-770")
        @Nullable
        String remainingLeadId) {

    private static final Capture NOTHING = new Capture(null, null, null, null);

    static LeadResponse of(Lead lead) {
        Capture capture = lead.captured() == null ? NOTHING : lead.captured().capture();
        return new LeadResponse(
                lead.id(),
                lead.partnerId(),
                lead.captured() == null ? null : lead.captured().since(),
                capture.campaignId(),
                capture.keyPersonId(),
                capture.journeyId(),
                capture.referralCode(),
                capture.contactId(),
                lead.judged() == null ? null : lead.judged().qualification(),
                lead.judged() == null ? null : lead.judged().source().at(),
                lead.links().remaining());
    }
}
