package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.FactId.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing of the world as far as events have told of it. Merging is commutative, associative and idempotent, so that
 * duplicates, late events and events out of order end in the same fact, and therefore in the same figures.
 */
public sealed interface Fact {

    FactId id();

    /** What both tell of the thing; the other must have the same id. */
    Fact mergedWith(Fact other);

    /** The facts from which this one inherits its campaign and key person. */
    default List<FactId> parents() {
        return List.of();
    }

    /** A fact that moves money. */
    sealed interface Paid extends Fact {

        Payment payment();

        Paid withPayment(Payment payment);
    }

    record Lead(
            String leadId,
            @Nullable Moment captured,
            @Nullable Moment qualified,
            @Nullable Claim campaign,
            @Nullable Claim keyPerson)
            implements Fact {

        @Override
        public FactId id() {
            return new FactId(Kind.LEAD, leadId);
        }

        @Override
        public Lead mergedWith(Fact other) {
            Lead that = (Lead) other;
            return new Lead(
                    leadId,
                    Moment.earliest(captured, that.captured),
                    Moment.earliest(qualified, that.qualified),
                    Claim.earliest(campaign, that.campaign),
                    Claim.earliest(keyPerson, that.keyPerson));
        }
    }

    /** Stages of a deal, in the funnel's order. Their positions are stored: append only. */
    enum Stage {
        PROSPECT,
        PROPOSED,
        POC_AGREED,
        APPROVAL_STARTED,
        WON,
        LOST
    }

    record Deal(
            String dealId,
            Map<Stage, Moment> stages,
            @Nullable Claim lead,
            @Nullable Claim campaign,
            @Nullable Claim keyPerson)
            implements Fact {

        public Deal {
            stages = Collections.unmodifiableMap(new EnumMap<>(stages));
        }

        @Override
        public FactId id() {
            return new FactId(Kind.DEAL, dealId);
        }

        @Override
        public Deal mergedWith(Fact other) {
            Deal that = (Deal) other;
            var merged = new EnumMap<>(stages);
            that.stages.forEach(
                    (stage, moment) -> merged.merge(stage, moment, (one, two) -> one.compareTo(two) <= 0 ? one : two));
            return new Deal(
                    dealId,
                    merged,
                    Claim.earliest(lead, that.lead),
                    Claim.earliest(campaign, that.campaign),
                    Claim.earliest(keyPerson, that.keyPerson));
        }

        @Override
        public List<FactId> parents() {
            return parentIds(parentId(Kind.LEAD, lead));
        }
    }

    record Conversion(
            String conversionId,
            Payment payment,
            @Nullable Claim deal,
            @Nullable Claim lead,
            @Nullable Claim campaign) implements Paid {

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
            return parentIds(parentId(Kind.DEAL, deal), parentId(Kind.LEAD, lead));
        }

        @Override
        public Conversion withPayment(Payment changed) {
            return new Conversion(conversionId, changed, deal, lead, campaign);
        }
    }

    record Refund(String refundId, Payment payment, Claim conversion) implements Paid {

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
            @Nullable Claim campaign) implements Paid {

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

    record Touch(String touchId, Claim campaign, String journeyId) implements Fact {

        @Override
        public FactId id() {
            return new FactId(Kind.TOUCH, touchId);
        }

        @Override
        public Touch mergedWith(Fact other) {
            Touch that = (Touch) other;
            int order = campaign.compareTo(that.campaign);
            return order < 0 || order == 0 && journeyId.compareTo(that.journeyId) <= 0 ? this : that;
        }
    }

    /** A medium's report, known by its event since it has no name of its own. */
    record Reach(Claim campaign, long reach, long impressions, long engagements) implements Fact {

        @Override
        public FactId id() {
            return new FactId(Kind.REACH, campaign.by().eventId());
        }

        @Override
        public Reach mergedWith(Fact other) {
            Reach that = (Reach) other;
            return campaign.compareTo(that.campaign) <= 0 ? this : that;
        }
    }

    /**
     * An inquiry and the first time a human answered it.
     *
     * @param answered automatic replies are no answer
     */
    record Inquiry(
            String inquiryId,
            @Nullable Moment received,
            @Nullable Moment answered,
            @Nullable Claim keyPerson) implements Fact {

        @Override
        public FactId id() {
            return new FactId(Kind.INQUIRY, inquiryId);
        }

        @Override
        public Inquiry mergedWith(Fact other) {
            Inquiry that = (Inquiry) other;
            return new Inquiry(
                    inquiryId,
                    Moment.earliest(received, that.received),
                    Moment.earliest(answered, that.answered),
                    Claim.earliest(keyPerson, that.keyPerson));
        }
    }

    /** That an inquiry was opened again, known by its event. */
    record Reopening(Claim inquiry) implements Fact {

        @Override
        public FactId id() {
            return new FactId(Kind.REOPENING, inquiry.by().eventId());
        }

        @Override
        public Reopening mergedWith(Fact other) {
            Reopening that = (Reopening) other;
            return inquiry.compareTo(that.inquiry) <= 0 ? this : that;
        }

        @Override
        public List<FactId> parents() {
            return List.of(new FactId(Kind.INQUIRY, inquiry.value()));
        }
    }

    record Feedback(
            String feedbackId,
            @Nullable Moment submitted,
            @Nullable Moment planned,
            @Nullable Claim keyPerson) implements Fact {

        @Override
        public FactId id() {
            return new FactId(Kind.FEEDBACK, feedbackId);
        }

        @Override
        public Feedback mergedWith(Fact other) {
            Feedback that = (Feedback) other;
            return new Feedback(
                    feedbackId,
                    Moment.earliest(submitted, that.submitted),
                    Moment.earliest(planned, that.planned),
                    Claim.earliest(keyPerson, that.keyPerson));
        }
    }

    record CheckIn(String checkInId, Claim keyPerson) implements Fact {

        @Override
        public FactId id() {
            return new FactId(Kind.CHECK_IN, checkInId);
        }

        @Override
        public CheckIn mergedWith(Fact other) {
            CheckIn that = (CheckIn) other;
            return keyPerson.compareTo(that.keyPerson) <= 0 ? this : that;
        }
    }

    private static @Nullable FactId parentId(Kind kind, @Nullable Claim claim) {
        return claim == null ? null : new FactId(kind, claim.value());
    }

    private static List<FactId> parentIds(@Nullable FactId... ids) {
        return Stream.of(ids).filter(Objects::nonNull).toList();
    }
}
