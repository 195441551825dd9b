package dev.kizuna.campaign.activity.messaging;

import dev.kizuna.campaign.activity.application.ApplyingReports;
import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Qualification;
import dev.kizuna.campaign.activity.domain.Report;
import dev.kizuna.campaign.activity.domain.Source;
import dev.kizuna.campaign.activity.domain.Stage;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.event.campaign.DealStageReached;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.campaign.LeadQualified;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.schemas.record.EventFields;
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
                                captured.getReferralCode().orElse(null))));
            case LeadQualified qualified ->
                Stream.of(new Report.LeadQualified(
                        source(qualified),
                        qualified.getPartnerId(),
                        qualified.getLeadId(),
                        Qualification.valueOf(qualified.getQualification().name())));
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
            case null, default -> Stream.empty();
        };
    }

    private static Source source(SpecificRecord event) {
        return new Source(EventFields.eventId(event), EventFields.occurredAt(event));
    }

    private static @Nullable Money money(Optional<dev.kizuna.event.Money> money) {
        return money.map(given -> new Money(given.getAmount().stripTrailingZeros(), given.getCurrency()))
                .orElse(null);
    }
}
