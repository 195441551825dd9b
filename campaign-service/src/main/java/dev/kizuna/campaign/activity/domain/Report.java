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

    /** The lead was found to be no other than one that remains. */
    record LeadMergedInto(Source source, String partnerId, String leadId, String remainingId) implements OfLead {}

    /** Another lead was found to be this one. */
    record LeadAbsorbed(Source source, String partnerId, String leadId, String mergedId) implements OfLead {}

    /** About a sale. */
    sealed interface OfSale extends Report {

        String conversionId();
    }

    /** Something was sold. */
    record Sold(String partnerId, String conversionId, Sale.Told told) implements OfSale {

        @Override
        public Source source() {
            return told.source();
        }
    }

    /** Money was given back. */
    record Refunded(String partnerId, String conversionId, Sale.Refund refund) implements OfSale {

        @Override
        public Source source() {
            return refund.source();
        }
    }

    /** Something was spent. */
    record Spent(Cost cost) implements Report {

        @Override
        public Source source() {
            return cost.source();
        }

        @Override
        public String partnerId() {
            return cost.partnerId();
        }
    }

    /** A medium has reached somebody. */
    record Reached(Reach reach) implements Report {

        @Override
        public Source source() {
            return reach.source();
        }

        @Override
        public String partnerId() {
            return reach.partnerId();
        }
    }

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
