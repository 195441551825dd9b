package dev.kizuna.kpi.gap.event;

import dev.kizuna.event.campaign.CampaignAdjusted;
import dev.kizuna.event.campaign.CampaignCompleted;
import dev.kizuna.event.campaign.CampaignLaunched;
import dev.kizuna.event.campaign.CampaignPaused;
import dev.kizuna.event.campaign.CampaignPlanned;
import dev.kizuna.kpi.gap.domain.CampaignTarget;
import dev.kizuna.kpi.gap.domain.Metric;
import dev.kizuna.kpi.gap.domain.Phase;
import dev.kizuna.kpi.gap.domain.Report;
import dev.kizuna.kpi.gap.domain.Report.Adjusted;
import dev.kizuna.kpi.gap.domain.Report.Planned;
import dev.kizuna.kpi.gap.domain.Report.Turned;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.schemas.record.EventFields;
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads what is told of campaigns; what cannot be is an {@link IllegalArgumentException}, so that a dead letter tells of
 * it. A target of a figure that is not known here asks for nothing.
 */
public final class CampaignReports {

    private static final LocalDate EARLIEST = LocalDate.EPOCH;
    private static final LocalDate LATEST = LocalDate.of(9900, 1, 1);

    /** What is told of which campaign. */
    public record Told(String campaignId, Report report) {}

    private CampaignReports() {}

    /** Empty when the event tells nothing of a campaign's course. */
    public static Optional<Told> of(SpecificRecord event) {
        return switch (event) {
            case CampaignPlanned e -> Optional.of(told(e.getCampaignId(), planned(e)));
            case CampaignLaunched e ->
                Optional.of(
                        told(e.getCampaignId(), new Turned(Turned.Kind.LAUNCHED, moment(e), targets(e.getTargets()))));
            case CampaignPaused e ->
                Optional.of(told(e.getCampaignId(), new Turned(Turned.Kind.PAUSED, moment(e), List.of())));
            case CampaignCompleted e ->
                Optional.of(told(e.getCampaignId(), new Turned(Turned.Kind.COMPLETED, moment(e), List.of())));
            case CampaignAdjusted e -> Optional.of(told(e.getCampaignId(), adjusted(e)));
            default -> Optional.empty();
        };
    }

    private static Told told(String campaignId, Report report) {
        if (!PartnerKeys.isValidId(campaignId)) {
            throw new IllegalArgumentException("campaignId is not valid: " + campaignId);
        }
        return new Told(campaignId, report);
    }

    private static Report planned(CampaignPlanned event) {
        LocalDate startsOn = day("startsOn", event.getStartsOn());
        LocalDate endsOn = day("endsOn", event.getEndsOn());
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("endsOn " + endsOn + " is before startsOn " + startsOn);
        }
        return new Planned(
                moment(event),
                startsOn,
                endsOn,
                targets(event.getTargets()),
                event.getPhases().stream()
                        .map(phase -> new Phase(phase.getKind(), phase.getStartsOn(), phase.getEndsOn()))
                        .toList());
    }

    private static Report adjusted(CampaignAdjusted event) {
        return new Adjusted(
                event.getAdjustmentId().orElse(event.getEventId()),
                moment(event),
                event.getKind(),
                event.getReason(),
                targets(event.getTargets()),
                targets(event.getBefore()),
                event.getEndsOn().map(end -> day("endsOn", end)).orElse(null));
    }

    private static List<CampaignTarget> targets(List<dev.kizuna.event.campaign.CampaignTarget> targets) {
        return targets.stream()
                .flatMap(target -> Metric.of(target.getMetric()).stream()
                        .filter(known -> target.getTarget().signum() > 0)
                        .map(metric -> new CampaignTarget(metric, target.getTarget(), target.getUnit())))
                .toList();
    }

    private static LocalDate day(String field, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new IllegalArgumentException(field + " must be from 1970 to 9900 and not " + day);
        }
        return day;
    }

    private static Moment moment(SpecificRecord event) {
        return new Moment(EventFields.occurredAt(event), EventFields.eventId(event));
    }
}
