package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.CommissionAccrued;
import dev.kizuna.event.campaign.CommissionReversed;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.ConversionRefunded;
import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadQualified;
import dev.kizuna.event.campaign.LeadsMerged;
import dev.kizuna.event.campaign.Qualification;
import dev.kizuna.event.campaign.ReachReported;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.event.partner.ActionPlanShared;
import dev.kizuna.event.partner.CheckInHeld;
import dev.kizuna.event.partner.FeedbackSubmitted;
import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.partner.InquiryReopened;
import dev.kizuna.event.partner.IntermediateSuccessNoted;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.kpi.scorecard.domain.Amount;
import dev.kizuna.kpi.scorecard.domain.Claim;
import dev.kizuna.kpi.scorecard.domain.EngagementFact;
import dev.kizuna.kpi.scorecard.domain.Fact;
import dev.kizuna.kpi.scorecard.domain.FactId;
import dev.kizuna.kpi.scorecard.domain.FunnelFact;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.domain.MoneyFact;
import dev.kizuna.kpi.scorecard.domain.Payment;
import dev.kizuna.kpi.scorecard.domain.PromiseOutcome;
import dev.kizuna.schemas.record.EventFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Reads from an event that can be what it tells of the world. Events that tell nothing that counts give nothing. */
final class FactReader {

    private FactReader() {}

    /** @param told when the event was published */
    static Optional<Fact> read(SpecificRecord event, Instant told) {
        return Optional.ofNullable(
                switch (event) {
                    case TouchRecorded e ->
                        new FunnelFact.Touch(e.getTouchId(), claim(e.getCampaignId(), e), e.getJourneyId());
                    case ReachReported e -> reach(e);
                    case LeadCaptured e ->
                        new FunnelFact.Lead(
                                e.getLeadId(),
                                moment(e),
                                null,
                                claim(e.getCampaignId(), e),
                                claim(e.getKeyPersonId(), e),
                                key(e.getContactId(), e.getCampaignId().orElse(null), e),
                                Set.of());
                    case LeadQualified e
                    when e.getQualification() != Qualification.DISQUALIFIED ->
                        new FunnelFact.Lead(e.getLeadId(), null, moment(e), null, null, null, Set.of());
                    case LeadsMerged e -> merged(e);
                    case DealStageReached e ->
                        new FunnelFact.Deal(
                                e.getDealId(),
                                Map.of(stage(e), moment(e)),
                                claim(e.getLeadId(), e),
                                claim(e.getCampaignId(), e),
                                claim(e.getKeyPersonId(), e));
                    case ConversionRecorded e ->
                        new MoneyFact.Conversion(
                                e.getConversionId(),
                                payment(e.getAmount(), e, told),
                                claim(e.getDealId(), e),
                                claim(e.getLeadId(), e),
                                claim(e.getCampaignId(), e),
                                key(e.getOrderId(), e.getProductId().orElse(null), e));
                    case ConversionRefunded e ->
                        new MoneyFact.Refund(
                                e.getRefundId(),
                                payment(e.getAmount(), e, told),
                                claim(e.getConversionId(), e),
                                key(e.getOrderId(), null, e));
                    case CostIncurred e ->
                        new MoneyFact.Cost(
                                e.getCostId(),
                                kind(e),
                                payment(cost(e), e, told),
                                claim(e.getCampaignId(), e),
                                key(e.getInvoiceId(), e.getKind().name(), e));
                    case InquiryReceived e ->
                        new EngagementFact.Inquiry(e.getInquiryId(), moment(e), null, claim(e.getKeyPersonId(), e));
                    case InquiryAnswered e
                    when !e.getAutomatic() -> new EngagementFact.Inquiry(e.getInquiryId(), null, moment(e), null);
                    case InquiryReopened e -> new EngagementFact.Reopening(claim(e.getInquiryId(), e));
                    case FeedbackSubmitted e ->
                        new EngagementFact.Feedback(e.getFeedbackId(), moment(e), null, claim(e.getKeyPersonId(), e));
                    case ActionPlanShared e -> new EngagementFact.Feedback(e.getFeedbackId(), null, moment(e), null);
                    case CheckInHeld e -> new EngagementFact.CheckIn(e.getCheckInId(), claim(e.getKeyPersonId(), e));
                    case IntermediateSuccessNoted e ->
                        new EngagementFact.Success(e.getSuccessId(), claim(e.getKeyPersonId(), e));
                    case ObligationChanged e -> promise(e);
                    case CommissionAccrued e ->
                        commission(
                                e, e.getCommissionId(), payment(e.getAmount(), e, told), claim(e.getConversionId(), e));
                    case CommissionReversed e ->
                        commission(e, e.getCommissionId(), payment(e.getAmount(), e, told), null);
                    default -> null;
                });
    }

    private static Moment moment(SpecificRecord event) {
        return new Moment(EventFields.occurredAt(event), EventFields.eventId(event));
    }

    private static FunnelFact.Reach reach(ReachReported event) {
        return new FunnelFact.Reach(
                event.getReportId().filter(id -> !id.isBlank()).orElse(null),
                claim(event.getCampaignId(), event),
                event.getReach(),
                event.getImpressions(),
                event.getEngagements());
    }

    private static FunnelFact.Lead merged(LeadsMerged event) {
        return new FunnelFact.Lead(event.getMergedLeadId(), null, null, null, null, null, Set.of(event.getLeadId()));
    }

    private static EngagementFact.Promise promise(ObligationChanged event) {
        PromiseOutcome outcome = switch (event.getStatus()) {
            case OPEN, WARNED -> PromiseOutcome.OPEN;
            case BREACHED -> PromiseOutcome.BROKEN;
            case MET -> PromiseOutcome.KEPT;
            case MET_LATE -> PromiseOutcome.LATE;
            case CANCELLED, RETRACTED -> null;
        };
        return new EngagementFact.Promise(
                event.getObligationId(),
                event.getPolicy(),
                event.getKeyPersonId().filter(id -> !id.isBlank()).orElse(null),
                outcome,
                new Moment(event.getDueAt(), event.getEventId()),
                event.getRevision());
    }

    /** @param conversion null where a commission was taken back */
    private static MoneyFact.Commission commission(
            SpecificRecord event, String earning, Payment payment, @Nullable Claim conversion) {
        return new MoneyFact.Commission(EventFields.eventId(event), earning, payment, conversion == null, conversion);
    }

    private static FunnelFact.Stage stage(DealStageReached event) {
        return switch (event.getStage()) {
            case PROSPECT -> FunnelFact.Stage.PROSPECT;
            case PROPOSED -> FunnelFact.Stage.PROPOSED;
            case POC_AGREED -> FunnelFact.Stage.POC_AGREED;
            case APPROVAL_STARTED -> FunnelFact.Stage.APPROVAL_STARTED;
            case WON -> FunnelFact.Stage.WON;
            case LOST -> FunnelFact.Stage.LOST;
        };
    }

    private static MoneyFact.CostKind kind(CostIncurred event) {
        return switch (event.getKind()) {
            case FEE -> MoneyFact.CostKind.FEE;
            case MEDIA -> MoneyFact.CostKind.MEDIA;
            case LABOUR -> MoneyFact.CostKind.LABOUR;
        };
    }

    /** What was spent: an amount, else hours and their rate. */
    static Money cost(CostIncurred event) {
        Optional<Money> amount = event.getAmount();
        if (amount.isPresent()) {
            return amount.get();
        }
        BigDecimal hours = event.getHours()
                .orElseThrow(
                        () -> new UnusableEventException("incomplete", "A cost needs an amount, or hours and a rate"));
        Money rate = event.getRate()
                .orElseThrow(
                        () -> new UnusableEventException("incomplete", "A cost needs an amount, or hours and a rate"));
        return new Money(hours.multiply(rate.getAmount()), rate.getCurrency());
    }

    private static Payment payment(Money money, SpecificRecord event, Instant told) {
        return new Payment(moment(event), new Amount(money.getAmount(), money.getCurrency()), told);
    }

    private static Claim claim(String value, SpecificRecord event) {
        return new Claim(value, moment(event));
    }

    /** A natural key; one with a blank first part is none. */
    private static @Nullable Claim key(Optional<String> first, @Nullable String second, SpecificRecord event) {
        return claim(first.filter(id -> !id.isBlank()).map(id -> FactId.key(id, second)), event);
    }

    private static @Nullable Claim claim(Optional<String> value, SpecificRecord event) {
        return value.filter(id -> !id.isBlank()).map(id -> claim(id, event)).orElse(null);
    }
}
