package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignAdjusted;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignCompleted;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignLaunched;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignPaused;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignPlanned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with one partner. Its targets are set before its launch and locked by it; afterwards they change only by
 * an adjustment that is kept with its reason.
 *
 * @param launchedAt when it was launched first, or null
 * @param lessons what was learnt, once it is completed
 */
public record Campaign(
        String id,
        String partnerId,
        Plan plan,
        Status status,
        @Nullable Instant launchedAt,
        List<Adjustment> adjustments,
        Deliverables deliverables,
        @Nullable String lessons) {

    public Campaign {
        adjustments = List.copyOf(adjustments);
    }

    /** A new campaign. */
    public static Decision<Campaign, CampaignEvent> plan(String id, String partnerId, Plan plan, Stamp stamp) {
        List<Refusal> refusals = plan.refusals();
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        return Decision.accepted(
                new Campaign(id, partnerId, plan, Status.PLANNED, null, List.of(), Deliverables.NONE, null),
                new CampaignPlanned(stamp, id, partnerId, plan));
    }

    /** Sets the targets; nobody is told before the launch, which carries them. */
    public Decision<Campaign, CampaignEvent> target(List<Target> targets) {
        if (status != Status.PLANNED) {
            return Decision.wrongState("Its launch locked the targets; adjust them with a reason instead");
        }
        List<Refusal> refusals = Target.refusals(targets);
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        return targets.equals(plan.targets())
                ? new Decision.Unchanged<>()
                : new Decision.Accepted<>(with(plan.with(targets), status, launchedAt, adjustments), List.of());
    }

    /** Begins, or goes on after a pause. */
    public Decision<Campaign, CampaignEvent> launch(Stamp stamp) {
        if (status != Status.PLANNED && status != Status.PAUSED) {
            return Decision.wrongState("It is " + status + "; what is planned or paused can be launched");
        }
        if (plan.targets().isEmpty()) {
            return Decision.wrongState("It has no targets; set them before the launch");
        }
        Instant first = launchedAt == null ? stamp.occurredAt() : launchedAt;
        return Decision.accepted(
                with(plan, Status.RUNNING, first, adjustments),
                new CampaignLaunched(stamp, id, partnerId, plan.targets()));
    }

    /** Changes locked targets on record. */
    public Decision<Campaign, CampaignEvent> adjust(String reason, List<Target> targets, Stamp stamp) {
        if (status != Status.RUNNING && status != Status.PAUSED) {
            return Decision.wrongState("It is " + status + "; what was launched and is not completed can be adjusted");
        }
        if (targets.isEmpty()) {
            return Decision.refused(new Refusal(Reason.MISSING_FIELD, "/targets", "a campaign cannot be without any"));
        }
        List<Refusal> refusals = Target.refusals(targets);
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        if (targets.equals(plan.targets())) {
            return new Decision.Unchanged<>();
        }
        var all = new ArrayList<>(adjustments);
        all.add(new Adjustment(stamp.occurredAt(), reason, plan.targets(), targets));
        return Decision.accepted(
                with(plan.with(targets), status, launchedAt, all),
                new CampaignAdjusted(stamp, id, partnerId, reason, targets));
    }

    /** Rests until it is launched again. */
    public Decision<Campaign, CampaignEvent> pause(@Nullable String reason, Stamp stamp) {
        return status == Status.RUNNING
                ? Decision.accepted(
                        with(plan, Status.PAUSED, launchedAt, adjustments),
                        new CampaignPaused(stamp, id, partnerId, reason))
                : Decision.wrongState("It is " + status + "; what is running can be paused");
    }

    /** Ends, and says what was learnt. */
    public Decision<Campaign, CampaignEvent> complete(@Nullable String lessonsLearnt, Stamp stamp) {
        return status == Status.RUNNING || status == Status.PAUSED
                ? Decision.accepted(
                        new Campaign(
                                id,
                                partnerId,
                                plan,
                                Status.COMPLETED,
                                launchedAt,
                                adjustments,
                                deliverables,
                                lessonsLearnt),
                        new CampaignCompleted(stamp, id, partnerId, lessonsLearnt))
                : Decision.wrongState("It is " + status + "; what is running or paused can be completed");
    }

    /** One side promises something. */
    public Decision<Campaign, CampaignEvent> promise(Deliverable deliverable, Stamp stamp) {
        return status == Status.COMPLETED
                ? Decision.wrongState("It is completed; nothing more can be promised for it")
                : deliverables.promise(deliverable, this, stamp);
    }

    /** What was promised is there. */
    public Decision<Campaign, CampaignEvent> deliver(String deliverableId, Stamp stamp) {
        return deliverables.deliver(deliverableId, this, stamp);
    }

    Campaign with(Deliverables others) {
        return new Campaign(id, partnerId, plan, status, launchedAt, adjustments, others, lessons);
    }

    private Campaign with(Plan other, Status next, @Nullable Instant launched, List<Adjustment> all) {
        return new Campaign(id, partnerId, other, next, launched, all, deliverables, lessons);
    }
}
