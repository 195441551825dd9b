package dev.kizuna.campaign.activity.messaging;

import dev.kizuna.campaign.activity.application.ApplyingReports;
import dev.kizuna.campaign.activity.domain.Cost;
import dev.kizuna.campaign.activity.domain.CostKind;
import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Qualification;
import dev.kizuna.campaign.activity.domain.Reach;
import dev.kizuna.campaign.activity.domain.Report;
import dev.kizuna.campaign.activity.domain.Sale;
import dev.kizuna.campaign.activity.domain.Source;
import dev.kizuna.campaign.activity.domain.Stage;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.ConversionRefunded;
import dev.kizuna.event.campaign.CostIncurred;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadQualified;
import dev.kizuna.event.campaign.LeadsMerged;
import dev.kizuna.event.campaign.ReachReported;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.schemas.record.EventFields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Applies what others reported on the activity topic. What this service wrote itself is passed over. */
public final class ActivityProjection implements EventHandler {

    private final ApplyingReports applying;
    private final String own;

    /** @param own CloudEvents source of this service */
    public ActivityProjection(ApplyingReports applying, String own) {
        this.applying = applying;
        this.own = own;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        List<Report> reports = events.stream()
                .filter(received -> !received.source().equals(own))
                .flatMap(received -> report(received.event()))
                .toList();
        if (!reports.isEmpty()) {
            applying.apply(reports);
        }
    }

    private static Stream<Report> report(@Nullable SpecificRecord event) {
        return switch (event) {
            case LeadCaptured captured ->
                Stream.of(new Report.LeadCaptured(
                        source(captured),
                        captured.getPartnerId(),
                        captured.getLeadId(),
                        new Lead.Capture(
                                captured.getCampaignId().orElse(null),
                                captured.getKeyPersonId().orElse(null),
                                captured.getJourneyId().orElse(null),
                                captured.getReferralCode().orElse(null),
                                captured.getContactId().orElse(null))));
            case LeadQualified qualified ->
                Stream.of(new Report.LeadQualified(
                        source(qualified),
                        qualified.getPartnerId(),
                        qualified.getLeadId(),
                        Qualification.valueOf(qualified.getQualification().name())));
            case LeadsMerged merged when merged.getLeadId().equals(merged.getMergedLeadId()) -> Stream.empty();
            case LeadsMerged merged ->
                Stream.of(
                        new Report.LeadMergedInto(
                                source(merged), merged.getPartnerId(), merged.getMergedLeadId(), merged.getLeadId()),
                        new Report.LeadAbsorbed(
                                source(merged), merged.getPartnerId(), merged.getLeadId(), merged.getMergedLeadId()));
            case DealStageReached reached ->
                Stream.of(new Report.DealStageReached(
                        source(reached),
                        reached.getPartnerId(),
                        reached.getDealId(),
                        Stage.valueOf(reached.getStage().name()),
                        reached.getLeadId().orElse(null),
                        reached.getCampaignId().orElse(null),
                        reached.getKeyPersonId().orElse(null),
                        money(reached.getAmount())));
            case ConversionRecorded recorded -> Stream.of(sold(recorded));
            case ConversionRefunded refunded ->
                Stream.of(new Report.Refunded(
                        refunded.getPartnerId(),
                        refunded.getConversionId(),
                        new Sale.Refund(
                                source(refunded),
                                refunded.getRefundId(),
                                money(refunded.getAmount()),
                                refunded.getOrderId().orElse(null))));
            case CostIncurred incurred ->
                Stream.of(new Report.Spent(new Cost(
                        incurred.getPartnerId(),
                        incurred.getCostId(),
                        source(incurred),
                        CostKind.valueOf(incurred.getKind().name()),
                        money(incurred.getAmount()),
                        incurred.getHours().map(BigDecimal::stripTrailingZeros).orElse(null),
                        money(incurred.getRate()),
                        incurred.getCampaignId().orElse(null),
                        incurred.getInvoiceId().orElse(null))));
            case ReachReported reported ->
                Stream.of(new Report.Reached(new Reach(
                        reported.getPartnerId(),
                        source(reported),
                        reported.getCampaignId(),
                        reported.getReach(),
                        reported.getImpressions(),
                        reported.getEngagements(),
                        reported.getReportId().orElse(null),
                        reported.getMedium().orElse(null))));
            case null, default -> Stream.empty();
        };
    }

    private static Report sold(ConversionRecorded recorded) {
        return new Report.Sold(
                recorded.getPartnerId(),
                recorded.getConversionId(),
                new Sale.Told(
                        source(recorded),
                        money(recorded.getAmount()),
                        recorded.getDealId().orElse(null),
                        recorded.getLeadId().orElse(null),
                        recorded.getCampaignId().orElse(null),
                        recorded.getJourneyId().orElse(null),
                        recorded.getReferralCode().orElse(null),
                        recorded.getProductId().orElse(null),
                        recorded.getOrderId().orElse(null)));
    }

    private static Source source(SpecificRecord event) {
        return new Source(EventFields.eventId(event), EventFields.occurredAt(event));
    }

    private static @Nullable Money money(Optional<dev.kizuna.event.Money> money) {
        return money.map(ActivityProjection::money).orElse(null);
    }

    private static Money money(dev.kizuna.event.Money given) {
        return new Money(given.getAmount().stripTrailingZeros(), given.getCurrency());
    }
}
