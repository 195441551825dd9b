package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.FactId.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Money that came, went back or was spent. */
public sealed interface MoneyFact extends Fact {

    Payment payment();

    MoneyFact withPayment(Payment payment);

    /**
     * A sale.
     *
     * @param sale key of the order and the product, which reports of one sale have in common
     */
    record Conversion(
            String conversionId,
            Payment payment,
            @Nullable Claim deal,
            @Nullable Claim lead,
            @Nullable Claim campaign,
            @Nullable Claim sale)
            implements MoneyFact {

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
                    Claim.earliest(campaign, that.campaign),
                    Claim.earliest(sale, that.sale));
        }

        @Override
        public List<FactId> parents() {
            return Parents.of(Parents.parent(Kind.DEAL, deal), Parents.parent(Kind.LEAD, lead));
        }

        @Override
        public Conversion withPayment(Payment changed) {
            return new Conversion(conversionId, changed, deal, lead, campaign, sale);
        }

        @Override
        public List<FactId> names() {
            return Parents.of(Parents.parent(Kind.SALE, sale));
        }

        @Override
        public List<FactId> foundBy() {
            FactId order = sale == null ? null : new FactId(Kind.ORDER, FactId.firstPart(sale.value()));
            return Parents.of(Parents.parent(Kind.SALE, sale), order);
        }
    }

    /**
     * Money that was given back.
     *
     * @param order key of the order, where it is told
     */
    record Refund(
            String refundId,
            Payment payment,
            Claim conversion,
            @Nullable Claim order) implements MoneyFact {

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
                    conversion.compareTo(that.conversion) <= 0 ? conversion : that.conversion,
                    Claim.earliest(order, that.order));
        }

        @Override
        public List<FactId> parents() {
            return Parents.of(Parents.parent(Kind.CONVERSION, conversion), Parents.parent(Kind.ORDER, order));
        }

        @Override
        public Refund withPayment(Payment changed) {
            return new Refund(refundId, changed, conversion, order);
        }
    }

    /**
     * A partner earned a commission, or it was taken back, known by its event.
     *
     * @param earning the commission, of which more may be earned and taken back later
     * @param takenBack whether it was taken back
     * @param conversion the sale; only earning it tells
     */
    record Commission(
            String eventId,
            String earning,
            Payment payment,
            boolean takenBack,
            @Nullable Claim conversion) implements MoneyFact {

        @Override
        public FactId id() {
            return new FactId(Kind.COMMISSION, eventId);
        }

        @Override
        public Commission mergedWith(Fact other) {
            Commission that = (Commission) other;
            boolean mine = payment.compareTo(that.payment) <= 0;
            return (mine ? this : that).withPayment(payment.orEarlier(that.payment));
        }

        @Override
        public List<FactId> parents() {
            return conversion == null
                    ? List.of(new FactId(Kind.EARNING, earning))
                    : Parents.of(Parents.parent(Kind.CONVERSION, conversion));
        }

        @Override
        public List<FactId> foundBy() {
            return conversion == null ? List.of() : List.of(new FactId(Kind.EARNING, earning));
        }

        @Override
        public Commission withPayment(Payment changed) {
            return new Commission(eventId, earning, changed, takenBack, conversion);
        }
    }

    /** What a cost was for. The positions are stored: append only. */
    enum CostKind {
        FEE,
        MEDIA,
        LABOUR
    }

    /**
     * Money that was spent.
     *
     * @param invoice key of the invoice and the kind, which reports of one cost have in common
     */
    record Cost(
            String costId,
            CostKind kind,
            Payment payment,
            @Nullable Claim campaign,
            @Nullable Claim invoice) implements MoneyFact {

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
                    payment.orEarlier(that.payment),
                    Claim.earliest(campaign, that.campaign),
                    Claim.earliest(invoice, that.invoice));
        }

        @Override
        public List<FactId> names() {
            return Parents.of(Parents.parent(Kind.INVOICE, invoice));
        }

        @Override
        public Cost withPayment(Payment changed) {
            return new Cost(costId, kind, changed, campaign, invoice);
        }
    }
}
