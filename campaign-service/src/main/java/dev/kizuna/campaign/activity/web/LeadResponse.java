package dev.kizuna.campaign.activity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Lead.Capture;
import dev.kizuna.campaign.activity.domain.Qualification;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead.
 *
 * @param capturedAt absent while only its judgement has arrived
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LeadResponse(
        String leadId,
        String partnerId,
        @Nullable Instant capturedAt,
        @Nullable String campaignId,
        @Nullable String keyPersonId,
        @Nullable String journeyId,
        @Nullable String referralCode,
        @Nullable Qualification qualification,
        @Nullable Instant qualifiedAt) {

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
                lead.judged() == null ? null : lead.judged().qualification(),
                lead.judged() == null ? null : lead.judged().source().at());
    }
}
