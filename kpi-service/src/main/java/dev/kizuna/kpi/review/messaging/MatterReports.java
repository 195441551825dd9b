package dev.kizuna.kpi.review.messaging;

import dev.kizuna.event.campaign.CommissionCleared;
import dev.kizuna.event.campaign.CommissionReleased;
import dev.kizuna.event.campaign.CommissionReversed;
import dev.kizuna.event.campaign.CommissionWithheld;
import dev.kizuna.event.kpi.KpiGapClosed;
import dev.kizuna.event.kpi.KpiGapDetected;
import dev.kizuna.event.kpi.MilestoneMissed;
import dev.kizuna.event.kpi.MilestoneReached;
import dev.kizuna.event.kpi.PartnerHealthFell;
import dev.kizuna.event.kpi.PartnerHealthRecovered;
import dev.kizuna.event.partner.ActionItemClosed;
import dev.kizuna.event.partner.FeedbackClosed;
import dev.kizuna.event.partner.HandoffCompleted;
import dev.kizuna.event.partner.ImprovementOutcome;
import dev.kizuna.event.partner.ImprovementPlanBegun;
import dev.kizuna.event.partner.ImprovementPlanEnded;
import dev.kizuna.event.partner.InquiryAnswered;
import dev.kizuna.event.partner.InquiryReopened;
import dev.kizuna.event.partner.IssueRolledUp;
import dev.kizuna.event.partner.KeyPersonAppointed;
import dev.kizuna.event.partner.KeyPersonStoodDown;
import dev.kizuna.event.partner.LoadPhaseKind;
import dev.kizuna.event.partner.LoadPhasePlanned;
import dev.kizuna.event.partner.MismatchClosed;
import dev.kizuna.event.partner.MismatchDiagnosed;
import dev.kizuna.event.partner.RemedyCarriedOut;
import dev.kizuna.event.partner.RemedyChecked;
import dev.kizuna.event.partner.RemedyPlanned;
import dev.kizuna.event.partner.SuccessionPlanned;
import dev.kizuna.event.partner.ValleyMissed;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.event.sla.ObligationStatus;
import dev.kizuna.kpi.review.domain.Matter;
import dev.kizuna.kpi.review.domain.MatterKind;
import dev.kizuna.kpi.review.domain.Step;
import dev.kizuna.schemas.record.EventFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** Reads from events what they say of matters. */
final class MatterReports {

    private static final Set<ObligationStatus> UNMET =
            Set.of(ObligationStatus.OPEN, ObligationStatus.WARNED, ObligationStatus.BREACHED);

    private final SpecificRecord event;

    private MatterReports(SpecificRecord event) {
        this.event = event;
    }

    /** What an event says; nothing for most. */
    static List<Matter> of(SpecificRecord event) {
        var says = new MatterReports(event);
        return switch (event) {
            case ObligationChanged e -> says.promise(e);
            case IssueRolledUp e -> says.rolledUp(e);
            case InquiryAnswered e -> e.getAutomatic() ? List.of() : says.settled("inquiry", e.getInquiryId());
            case InquiryReopened e -> says.opened(MatterKind.ISSUE, issue("inquiry", e.getInquiryId()), "reopened");
            case FeedbackClosed e -> says.settled("feedback", e.getFeedbackId());
            case ActionItemClosed e -> says.settled("action-item", e.getActionItemId());
            case HandoffCompleted e -> says.settled("handoff", e.getHandoffId());
            case KpiGapDetected e -> says.gap(e);
            case KpiGapClosed e -> says.closed(MatterKind.GAP, e.getGapId(), "closed");
            case PartnerHealthFell e -> says.opened(MatterKind.HEALTH, e.getFallId(), "fell");
            case PartnerHealthRecovered e -> says.closed(MatterKind.HEALTH, e.getFallId(), "recovered");
            case MilestoneMissed e -> says.missed(e);
            case MilestoneReached e ->
                says.closed(
                        MatterKind.MILESTONE, milestone(e.getKeyPersonId(), e.getRampDay(), e.getMetric()), "reached");
            default -> says.ofPeople();
        };
    }

    private List<Matter> ofPeople() {
        return switch (event) {
            case MismatchDiagnosed e ->
                mismatch(
                        e.getMismatchId(),
                        step("diagnosed", true)
                                .with(Step.KEY_PERSON, e.getKeyPersonId())
                                .with(Step.REASON, code(e.getKind())));
            case RemedyPlanned e -> mismatch(e.getMismatchId(), step("remedy-planned", true));
            case RemedyCarriedOut e -> mismatch(e.getMismatchId(), step("remedy-carried-out", true));
            case RemedyChecked e -> mismatch(e.getMismatchId(), step(e.getOutcome(), true));
            case MismatchClosed e -> {
                List<Matter> both = new ArrayList<>(settled("mismatch", e.getMismatchId()));
                both.addAll(mismatch(e.getMismatchId(), step("closed", false)));
                yield both;
            }
            case KeyPersonStoodDown e -> stoodDown(e);
            case SuccessionPlanned e -> closed(MatterKind.SUCCESSION, e.getKeyPersonId(), "planned");
            case KeyPersonAppointed e -> closed(MatterKind.SUCCESSION, e.getKeyPersonId(), "appointed");
            case ValleyMissed e ->
                one(
                        MatterKind.VALLEY,
                        e.getKeyPersonId(),
                        step("missed", true).with(Step.KEY_PERSON, e.getKeyPersonId()));
            case LoadPhasePlanned e ->
                e.getKind() == LoadPhaseKind.VALLEY
                        ? closed(MatterKind.VALLEY, e.getKeyPersonId(), "planned")
                        : List.of();
            case ImprovementPlanBegun e ->
                one(
                        MatterKind.IMPROVEMENT_PLAN,
                        e.getPartnerId(),
                        step("begun", true)
                                .with(Step.OWNER, e.getOwnerId())
                                .with(Step.DUE, e.getReviewDueAt().toString()));
            case ImprovementPlanEnded e ->
                one(
                        MatterKind.IMPROVEMENT_PLAN,
                        e.getPartnerId(),
                        step(code(e.getOutcome()), e.getOutcome() == ImprovementOutcome.FAILED));
            case CommissionWithheld e ->
                one(
                        MatterKind.COMMISSION,
                        e.getCommissionId(),
                        step("withheld", true).with(Step.REASON, e.getRule()));
            case CommissionCleared e -> closed(MatterKind.COMMISSION, e.getCommissionId(), "cleared");
            case CommissionReleased e -> closed(MatterKind.COMMISSION, e.getCommissionId(), "released");
            case CommissionReversed e -> closed(MatterKind.COMMISSION, e.getCommissionId(), "reversed");
            default -> List.of();
        };
    }

    /** The event is the whole state of the promise, so its revision tells which is the latest. */
    private List<Matter> promise(ObligationChanged e) {
        var step = new Step(
                        "state",
                        e.getRevision(),
                        e.getOpenedAt(),
                        e.getEventId(),
                        UNMET.contains(e.getStatus()),
                        Map.of())
                .with(Step.STATUS, code(e.getStatus()))
                .with(Step.POLICY, e.getPolicy())
                .with(Step.OWNER, e.getOwnerId().orElse(null))
                .with(Step.KEY_PERSON, e.getKeyPersonId().orElse(null))
                .with(Step.DUE, e.getDueAt().toString());
        return one(MatterKind.PROMISE, e.getObligationId(), step);
    }

    private List<Matter> rolledUp(IssueRolledUp e) {
        String level = e.getToCadence().name();
        return one(
                MatterKind.ISSUE,
                issue(e.getKind(), e.getSubjectId()),
                step("rolled-up-to-" + level.toLowerCase(Locale.ROOT), true)
                        .with(Step.LEVEL, level)
                        .with(Step.REASON, e.getKind()));
    }

    private List<Matter> gap(KpiGapDetected e) {
        return one(
                MatterKind.GAP,
                e.getGapId(),
                step("detected", true)
                        .with(Step.CAMPAIGN, e.getCampaignId())
                        .with(Step.REASON, e.getBlamedStage().orElse(e.getMetric())));
    }

    private List<Matter> missed(MilestoneMissed e) {
        var step = step("missed", true)
                .with(Step.KEY_PERSON, e.getKeyPersonId())
                .with(Step.REASON, e.getMetric().toLowerCase(Locale.ROOT) + "-by-day-" + e.getRampDay());
        return one(MatterKind.MILESTONE, milestone(e.getKeyPersonId(), e.getRampDay(), e.getMetric()), step);
    }

    private List<Matter> stoodDown(KeyPersonStoodDown e) {
        boolean nobodyFollows = e.getSuccessorId().isEmpty();
        return one(
                MatterKind.SUCCESSION,
                e.getKeyPersonId(),
                step("stood-down", nobodyFollows).with(Step.KEY_PERSON, e.getKeyPersonId()));
    }

    private List<Matter> mismatch(String mismatchId, Step step) {
        return one(MatterKind.MISMATCH, mismatchId, step);
    }

    private List<Matter> settled(String kind, String subjectId) {
        return closed(MatterKind.ISSUE, issue(kind, subjectId), "settled");
    }

    private List<Matter> opened(MatterKind kind, String subjectId, String code) {
        return one(kind, subjectId, step(code, true));
    }

    private List<Matter> closed(MatterKind kind, String subjectId, String code) {
        return one(kind, subjectId, step(code, false));
    }

    private List<Matter> one(MatterKind kind, String subjectId, Step step) {
        return List.of(Matter.of(EventFields.partnerId(event), kind, subjectId, step));
    }

    private Step step(String code, boolean open) {
        Instant at = EventFields.occurredAt(event);
        return new Step(code, at.toEpochMilli(), at, EventFields.eventId(event), open, Map.of());
    }

    private static String issue(String kind, String subjectId) {
        return kind + ":" + subjectId;
    }

    private static String milestone(String keyPersonId, int rampDay, String metric) {
        return keyPersonId + ":" + rampDay + ":" + metric;
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
