package dev.kizuna.dashboard.feed.messaging;

import dev.kizuna.dashboard.feed.FeedItem;
import dev.kizuna.dashboard.feed.FeedItem.Part;
import dev.kizuna.dashboard.feed.FeedItem.Tone;
import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.*;
import dev.kizuna.event.kpi.*;
import dev.kizuna.event.notification.NotificationDelivered;
import dev.kizuna.event.partner.*;
import dev.kizuna.event.partner.FitAssessed;
import dev.kizuna.event.partner.ImprovementPlanBegun;
import dev.kizuna.event.partner.ImprovementPlanEnded;
import dev.kizuna.event.partner.ImprovementPlanReviewed;
import dev.kizuna.event.partner.PartnerOwnerChanged;
import dev.kizuna.event.partner.PartnerTierChanged;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.schemas.record.EventFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Turns an event into a line: what happened, whether that is good, and the two or three things one asks about it next. */
final class EventLines {

    private EventLines() {}

    private record Line(String title, Tone tone, List<Part> parts) {}

    /** The line of an event of any topic. */
    static FeedItem of(SpecificRecord event, Instant publishedAt) {
        Line line = line(event);
        return new FeedItem(
                EventFields.eventId(event),
                publishedAt,
                EventFields.occurredAt(event),
                EventFields.partnerId(event),
                line.tone,
                "event." + line.title,
                line.parts);
    }

    private static Line line(SpecificRecord event) {
        String name = event.getSchema().getName();
        return switch (event) {
            case PartnerRegistered e -> line(name, Tone.NEUTRAL, word("partner-type", e.getType()));
            case PartnerStageChanged e -> line(name, Tone.NEUTRAL, word("stage", e.getToStage()));
            case PartnerOnboarded _, PartnerReactivated _ -> line(name, Tone.GOOD);
            case PartnerPaused e -> line(name, Tone.WARNING, plain(e.getReason()));
            case PartnerTerminated e -> line(name, Tone.BAD, plain(e.getReason()));
            case KeyPersonNominated e -> line(name, Tone.NEUTRAL, person(e.getKeyPersonId()));
            case SignalObserved e ->
                line(name, Tone.NEUTRAL, person(e.getKeyPersonId()), word("signal", e.getSignal()));
            case NominationApproved e -> line(name, Tone.GOOD, person(e.getKeyPersonId()));
            case NominationRejected e -> line(name, Tone.WARNING, person(e.getKeyPersonId()));
            case KeyPersonAppointed e -> line(name, Tone.GOOD, person(e.getKeyPersonId()));
            case KeyPersonStoodDown e -> line(name, Tone.WARNING, person(e.getKeyPersonId()));
            case RampPlanAgreed e -> line(name, Tone.NEUTRAL, person(e.getKeyPersonId()));
            case LoadPhasePlanned e -> line(name, Tone.NEUTRAL, person(e.getKeyPersonId()), word("load", e.getKind()));
            case MismatchDiagnosed e ->
                line(name, Tone.WARNING, person(e.getKeyPersonId()), word("mismatch", e.getKind()));
            case RemedyPlanned e -> line(name, Tone.GOOD, word("remedy", e.getKind()));
            case InquiryReceived e ->
                line(name, Tone.NEUTRAL, word("channel", e.getChannel()), plain(e.getInquiryId()));
            case InquiryAnswered e ->
                line(
                        e.getAutomatic() ? name + ".automatic" : name,
                        e.getAutomatic() ? Tone.NEUTRAL : Tone.GOOD,
                        plain(e.getInquiryId()));
            case InquiryReopened e -> line(name, Tone.WARNING, plain(e.getInquiryId()));
            case FeedbackSubmitted e ->
                line(name, Tone.NEUTRAL, word("category", e.getCategory()), plain(e.getFeedbackId()));
            case ActionPlanShared e -> line(name, Tone.GOOD, plain(e.getFeedbackId()));
            case FeedbackOutcomeVerified e ->
                line(name, Tone.GOOD, word("outcome", e.getOutcome()), plain(e.getFeedbackId()));
            case CheckInScheduled e -> line(name, Tone.NEUTRAL, word("cadence", e.getCadence()), moment(e.getDueAt()));
            case CheckInHeld e -> line(name, Tone.GOOD, word("cadence", e.getCadence()), person(e.getKeyPersonId()));
            case ActionItemAgreed e -> line(name, Tone.NEUTRAL, moment(e.getDueAt()));
            case ActionItemClosed e ->
                line(e.getDone() ? name : name + ".dropped", e.getDone() ? Tone.GOOD : Tone.WARNING);
            case SuccessStoryPublished e -> line(name, Tone.GOOD, plain(e.getStoryId()));
            case SuccessReplicated e -> line(name, Tone.GOOD, plain(e.getByPartnerId()), plain(e.getStoryId()));
            case HandoffRequested e -> line(name, Tone.NEUTRAL, word("team", e.getToTeam()), moment(e.getDueAt()));
            case HandoffCompleted e -> line(name, Tone.GOOD, plain(e.getHandoffId()));
            default -> ofPartnerships(event, name);
        };
    }

    private static Line ofPartnerships(SpecificRecord event, String name) {
        return switch (event) {
            case FitAssessed e ->
                line(name, e.getPassed() ? Tone.GOOD : Tone.WARNING, plain(Integer.toString(e.getScore())));
            case PartnerOwnerChanged e -> line(name, Tone.NEUTRAL, person(e.getToOwnerId()));
            case PartnerTierChanged e -> line(name, Tone.NEUTRAL, plain(e.getToTier()));
            case ImprovementPlanBegun e -> line(name, Tone.WARNING, moment(e.getReviewDueAt()));
            case ImprovementPlanReviewed e ->
                line(name, e.getOnTrack() ? Tone.GOOD : Tone.WARNING, plain(e.getPlanId()));
            case ImprovementPlanEnded e ->
                line(
                        name + "." + e.getOutcome().name().toLowerCase(Locale.ROOT),
                        switch (e.getOutcome()) {
                            case SUCCEEDED -> Tone.GOOD;
                            case FAILED -> Tone.BAD;
                            case ABANDONED -> Tone.NEUTRAL;
                        },
                        plain(e.getPlanId()));
            default -> ofPromises(event, name);
        };
    }

    private static Line ofPromises(SpecificRecord event, String name) {
        return switch (event) {
            case PromiseAcknowledged e ->
                line(name, Tone.GOOD, person(e.getAcknowledgedBy()), plain(e.getObligationId()));
            case PromiseSnoozed e -> line(name, Tone.NEUTRAL, moment(e.getUntil()), plain(e.getObligationId()));
            case PromiseHandedOver e -> line(name, Tone.NEUTRAL, person(e.getOwnerId()), plain(e.getObligationId()));
            case PromisePaused e -> line(name, Tone.WARNING, plain(e.getObligationId()));
            case PromiseResumed e -> line(name, Tone.NEUTRAL, plain(e.getObligationId()));
            default -> ofCampaigns(event, name);
        };
    }

    private static Line ofCampaigns(SpecificRecord event, String name) {
        return switch (event) {
            case AgreementSigned e -> line(name, Tone.GOOD, plain(e.getAgreementId()));
            case CampaignPlanned e -> line(name, Tone.NEUTRAL, word("objective", e.getObjective()));
            case CampaignLaunched e -> line(name, Tone.GOOD, plain(e.getCampaignId()));
            case CampaignAdjusted e -> line(name, Tone.NEUTRAL, plain(e.getReason()));
            case CampaignPaused e -> line(name, Tone.WARNING, plain(e.getReason()));
            case CampaignCompleted e -> line(name, Tone.GOOD, plain(e.getCampaignId()));
            case DeliverablePromised e ->
                line(name, Tone.NEUTRAL, word("deliverable", e.getKind()), moment(e.getDueAt()));
            case DeliverableDelivered e -> line(name, Tone.GOOD, plain(e.getDeliverableId()));
            case TouchRecorded e -> line(name, Tone.NEUTRAL, word("channel", e.getChannel()));
            case ReachReported e -> line(name, Tone.NEUTRAL, plain(Long.toString(e.getReach())));
            case LeadCaptured e ->
                line(
                        name,
                        Tone.NEUTRAL,
                        plain(e.getLeadId()),
                        person(e.getKeyPersonId().orElse(null)));
            case LeadQualified e ->
                line(name, Tone.NEUTRAL, word("qualification", e.getQualification()), plain(e.getLeadId()));
            case DealStageReached e ->
                line(
                        name,
                        switch (e.getStage()) {
                            case WON -> Tone.GOOD;
                            case LOST -> Tone.BAD;
                            default -> Tone.NEUTRAL;
                        },
                        word("deal", e.getStage()),
                        amount(e.getAmount().orElse(null)),
                        plain(e.getDealId()));
            case ConversionRecorded e -> line(name, Tone.GOOD, amount(e.getAmount()));
            case ConversionRefunded e -> line(name, Tone.BAD, amount(e.getAmount()));
            case CostIncurred e ->
                line(
                        name,
                        Tone.NEUTRAL,
                        word("cost", e.getKind()),
                        amount(e.getAmount().orElse(null)));
            case ExchangeRateSet e ->
                line(
                        name,
                        Tone.NEUTRAL,
                        plain(e.getCurrency()),
                        plain(e.getRate().stripTrailingZeros().toPlainString()));
            case CommissionAccrued e -> line(name, Tone.NEUTRAL, amount(e.getAmount()));
            case CommissionReversed e -> line(name, Tone.NEUTRAL, amount(e.getAmount()));
            case PayoutApproved e -> line(name, Tone.NEUTRAL, amount(e.getAmount()));
            case PayoutPaid e -> line(name, Tone.NEUTRAL, amount(e.getAmount()));
            default -> ofOutcomes(event, name);
        };
    }

    private static Line ofOutcomes(SpecificRecord event, String name) {
        return switch (event) {
            case MilestoneReached e ->
                milestone(
                        name,
                        Tone.GOOD,
                        e.getKeyPersonId(),
                        e.getRampDay(),
                        e.getMetric(),
                        e.getActual(),
                        e.getTarget());
            case MilestoneMissed e ->
                milestone(
                        name,
                        Tone.BAD,
                        e.getKeyPersonId(),
                        e.getRampDay(),
                        e.getMetric(),
                        e.getActual(),
                        e.getTarget());
            case KpiGapDetected e -> line(name, Tone.WARNING, word("counter", e.getMetric()));
            case KpiGapClosed e -> line(name, Tone.GOOD, word("counter", e.getMetric()));
            case ObligationChanged e ->
                line(
                        name + "." + e.getStatus(),
                        switch (e.getStatus()) {
                            case BREACHED -> Tone.BAD;
                            case WARNED, MET_LATE -> Tone.WARNING;
                            case MET, RETRACTED -> Tone.GOOD;
                            case OPEN, CANCELLED -> Tone.NEUTRAL;
                        },
                        word("policy", e.getPolicy()),
                        plain(e.getSubjectId()));
            case NotificationDelivered e ->
                line(
                        name + "." + e.getOutcome(),
                        Tone.NEUTRAL,
                        word("medium", e.getMedium()),
                        plain(e.getChannel().orElse(null)));
            default -> line(name, Tone.NEUTRAL);
        };
    }

    private static Line milestone(
            String name, Tone tone, String keyPersonId, int rampDay, String metric, int actual, int target) {
        return line(
                name,
                tone,
                person(keyPersonId),
                new Part.Phrase("phrase.ramp-day", Integer.toString(rampDay)),
                word("metric", metric),
                plain(actual + " / " + target));
    }

    private static Line line(String title, Tone tone, @Nullable Part... parts) {
        List<Part> given = new ArrayList<>();
        for (Part part : parts) {
            if (part != null) {
                given.add(part);
            }
        }
        return new Line(title, tone, given);
    }

    private static @Nullable Part plain(@Nullable String text) {
        return text == null ? null : new Part.Plain(text);
    }

    private static @Nullable Part plain(Optional<String> text) {
        return plain(text.orElse(null));
    }

    private static @Nullable Part person(@Nullable String personId) {
        return personId == null ? null : new Part.Person(personId);
    }

    private static @Nullable Part amount(@Nullable Money money) {
        return money == null ? null : new Part.Amount(money.getAmount(), money.getCurrency());
    }

    private static Part word(String family, Object value) {
        return new Part.Word(family + "." + value);
    }

    private static Part moment(Instant instant) {
        return new Part.Moment(instant);
    }
}
