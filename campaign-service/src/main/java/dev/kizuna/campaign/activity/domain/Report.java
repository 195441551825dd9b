package dev.kizuna.campaign.activity.domain;

import dev.kizuna.campaign.aggregate.domain.Money;
import org.jspecify.annotations.Nullable;

/** Something that was reported about a lead or a deal. */
public sealed interface Report {

    Source source();

    String partnerId();

    /** About a lead. */
    sealed interface OfLead extends Report {

        String leadId();
    }

    /** Somebody became a lead. */
    record LeadCaptured(Source source, String partnerId, String leadId, Lead.Capture capture) implements OfLead {}

    /** A lead was judged. */
    record LeadQualified(Source source, String partnerId, String leadId, Qualification qualification)
            implements OfLead {}

    /** A deal reached a stage. */
    record DealStageReached(
            Source source,
            String partnerId,
            String dealId,
            Stage stage,
            @Nullable String leadId,
            @Nullable String campaignId,
            @Nullable String keyPersonId,
            @Nullable Money amount)
            implements Report {}
}
