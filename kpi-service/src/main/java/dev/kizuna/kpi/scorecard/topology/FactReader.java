package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.Money;
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
import dev.kizuna.kpi.scorecard.domain.Amount;
import dev.kizuna.kpi.scorecard.domain.Claim;
import dev.kizuna.kpi.scorecard.domain.EngagementFact;
import dev.kizuna.kpi.scorecard.domain.Fact;
import dev.kizuna.kpi.scorecard.domain.FactId;
import dev.kizuna.kpi.scorecard.domain.FunnelFact;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.domain.MoneyFact;
import dev.kizuna.kpi.scorecard.domain.Payment;
import dev.kizuna.schemas.record.EventFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Reads from an event what it tells of the world. Events that tell nothing that counts give nothing. */
final class FactReader {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    private FactReader() {}

    static Optional<Fact> read(SpecificRecord event) {
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
                                payment(e.getAmount(), e),
                                claim(e.getDealId(), e),
                                claim(e.getLeadId(), e),
                                claim(e.getCampaignId(), e),
                                key(e.getOrderId(), e.getProductId().orElse(null), e));
                    case ConversionRefunded e ->
                        new MoneyFact.Refund(
                                e.getRefundId(),
                                payment(e.getAmount(), e),
                                claim(e.getConversionId(), e),
                                key(e.getOrderId(), null, e));
                    case CostIncurred e ->
                        new MoneyFact.Cost(
                                e.getCostId(),
                                kind(e),
                                payment(cost(e), e),
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
                    default -> null;
                });
    }

    /** When an event happened; a time that no calendar of ours has a day for is refused. */
    static Moment moment(SpecificRecord event) {
        Instant at = EventFields.occurredAt(event);
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new UnusableEventException("occurredAt must be from 1970 to 9999 and not " + at);
        }
        return new Moment(at, EventFields.eventId(event));
    }

    private static FunnelFact.Reach reach(ReachReported event) {
        if (event.getReach() < 0 || event.getImpressions() < 0 || event.getEngagements() < 0) {
            throw new UnusableEventException("reach, impressions and engagements must not be negative");
        }
        return new FunnelFact.Reach(
                event.getReportId().filter(id -> !id.isBlank()).orElse(null),
                claim(event.getCampaignId(), event),
                event.getReach(),
                event.getImpressions(),
                event.getEngagements());
    }

    private static FunnelFact.Lead merged(LeadsMerged event) {
        moment(event);
        return new FunnelFact.Lead(event.getMergedLeadId(), null, null, null, null, null, Set.of(event.getLeadId()));
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

    private static Money cost(CostIncurred event) {
        Optional<Money> amount = event.getAmount();
        if (amount.isPresent()) {
            return amount.get();
        }
        BigDecimal hours = event.getHours()
                .orElseThrow(() -> new UnusableEventException("A cost needs an amount, or hours and a rate"));
        Money rate = event.getRate()
                .orElseThrow(() -> new UnusableEventException("A cost needs an amount, or hours and a rate"));
        return new Money(hours.multiply(rate.getAmount()), rate.getCurrency());
    }

    private static Payment payment(Money money, SpecificRecord event) {
        if (money.getAmount().signum() < 0) {
            throw new UnusableEventException("An amount must not be negative: " + money.getAmount());
        }
        return new Payment(moment(event), new Amount(money.getAmount(), money.getCurrency()));
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
