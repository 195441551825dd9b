package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.FactId.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money that came, went back or was spent. */
public sealed interface MoneyFact extends Fact {

    Payment payment();

    MoneyFact withPayment(Payment payment);

    record Conversion(
            String conversionId,
            Payment payment,
            @Nullable Claim deal,
            @Nullable Claim lead,
            @Nullable Claim campaign) implements MoneyFact {

        @Override
        public FactId id() {
            return new FactId(Kind.CONVERSION, conversionId);
        }

        @Override
        public Conversion mergedWith(Fact other) {
            Conversion that = (Conversion) other;
            return new Conversion(
                    conversionId,
                    payment.orEarlier(that.payment),
                    Claim.earliest(deal, that.deal),
                    Claim.earliest(lead, that.lead),
                    Claim.earliest(campaign, that.campaign));
        }

        @Override
        public List<FactId> parents() {
            return Parents.of(Parents.parent(Kind.DEAL, deal), Parents.parent(Kind.LEAD, lead));
        }

        @Override
        public Conversion withPayment(Payment changed) {
            return new Conversion(conversionId, changed, deal, lead, campaign);
        }
    }

    record Refund(String refundId, Payment payment, Claim conversion) implements MoneyFact {

        @Override
        public FactId id() {
            return new FactId(Kind.REFUND, refundId);
        }

        @Override
        public Refund mergedWith(Fact other) {
            Refund that = (Refund) other;
            return new Refund(
                    refundId,
                    payment.orEarlier(that.payment),
                    conversion.compareTo(that.conversion) <= 0 ? conversion : that.conversion);
        }

        @Override
        public List<FactId> parents() {
            return List.of(new FactId(Kind.CONVERSION, conversion.value()));
        }

        @Override
        public Refund withPayment(Payment changed) {
            return new Refund(refundId, changed, conversion);
        }
    }

    /** What a cost was for. The positions are stored: append only. */
    enum CostKind {
        FEE,
        MEDIA,
        LABOUR
    }

    record Cost(
            String costId,
            CostKind kind,
            Payment payment,
            @Nullable Claim campaign) implements MoneyFact {

        @Override
        public FactId id() {
            return new FactId(Kind.COST, costId);
        }

        @Override
        public Cost mergedWith(Fact other) {
            Cost that = (Cost) other;
            int order = payment.compareTo(that.payment);
            boolean mine = order < 0 || order == 0 && kind.compareTo(that.kind) <= 0;
            return new Cost(
                    costId,
                    mine ? kind : that.kind,
                    mine ? payment : that.payment,
                    Claim.earliest(campaign, that.campaign));
        }

        @Override
        public Cost withPayment(Payment changed) {
            return new Cost(costId, kind, changed, campaign);
        }
    }
}
