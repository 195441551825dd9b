package dev.kizuna.campaign.commission.application;

import dev.kizuna.campaign.commission.domain.Conversion;
import dev.kizuna.campaign.commission.domain.Credit;
import dev.kizuna.campaign.commission.domain.PartnerSale;
import dev.kizuna.campaign.commission.domain.Refund;
import dev.kizuna.campaign.commission.domain.Standings;

/** Something that may change what a partner earns. */
public sealed interface News {

    String partnerId();

    /** About one sale. */
    sealed interface OfSale extends News {

        String conversionId();

        /** The sale with this known of it, too. */
        PartnerSale in(PartnerSale sale);
    }

    /** Something was sold. */
    record Sold(String partnerId, String conversionId, Conversion conversion) implements OfSale {

        @Override
        public PartnerSale in(PartnerSale sale) {
            return sale.with(conversion);
        }
    }

    /** Money was given back. */
    record Refunded(String partnerId, String conversionId, Refund refund) implements OfSale {

        @Override
        public PartnerSale in(PartnerSale sale) {
            return sale.with(refund);
        }
    }

    /** Credit for a sale was divided. */
    record Credited(String partnerId, String conversionId, Credit credit) implements OfSale {

        @Override
        public PartnerSale in(PartnerSale sale) {
            return sale.with(credit);
        }
    }

    /** Terms were signed. */
    record TermsSigned(String partnerId) implements News {}

    /** Something became known outside of the partner's own facts, such as a rate or somebody's judgement. */
    record LookAgain(String partnerId) implements News {}

    /** A lead was captured. */
    record LeadCaptured(String partnerId, String leadId) implements News {}

    /** The partner was suspended, or is no longer. */
    record StandingChanged(String partnerId, Standings.Change change) implements News {}
}
