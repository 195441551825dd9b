package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignCompleted;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignLaunched;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignPaused;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignPlanned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that one partner leads and others may take part in. Its targets are set before its launch and locked by
 * it; afterwards they change only by an adjustment that is kept with its reason.
 *
 * @param partnerId the partner that leads it
 */
public record Campaign(
        String id,
        String partnerId,
        Plan plan,
        Participants participants,
        Course course,
        Adjustments adjustments,
        Deliverables deliverables) {

    /** A new campaign. */
    public static Decision<Campaign, CampaignEvent> plan(String id, String partnerId, Plan plan, Stamp stamp) {
        List<Refusal> refusals = plan.refusals();
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        return Decision.accepted(
                new Campaign(
                        id, partnerId, plan, Participants.NONE, Course.PLANNED, Adjustments.NONE, Deliverables.NONE),
                new CampaignPlanned(stamp, id, partnerId, plan));
    }

    public Status status() {
        return course.status();
    }

    /** Whether the partner leads it or takes part in it now. */
    public boolean takesPart(String partner) {
        return partnerId.equals(partner) || participants.present(partner).isPresent();
    }

    /** The lead and all who take or took part. */
    public Set<String> everybody() {
        var all = new LinkedHashSet<String>();
        all.add(partnerId);
        participants.all().forEach(each -> all.add(each.partnerId()));
        return all;
    }

    /** Is planned anew, as long as it is not launched. */
    public Decision<Campaign, CampaignEvent> replan(Plan other, Stamp stamp) {
        if (status() != Status.PLANNED) {
            return locked();
        }
        List<Refusal> refusals = other.refusals();
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        return other.equals(plan)
                ? new Decision.Unchanged<>()
                : Decision.accepted(with(other), new CampaignPlanned(stamp, id, partnerId, other));
    }

    /** Sets the targets; nobody is told before the launch, which carries them. */
    public Decision<Campaign, CampaignEvent> target(List<Target> targets) {
        if (status() != Status.PLANNED) {
            return locked();
        }
        List<Refusal> refusals = Target.refusals(targets);
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        return targets.equals(plan.targets())
                ? new Decision.Unchanged<>()
                : new Decision.Accepted<>(with(plan.withTargets(targets)), List.of());
    }

    /** Divides its days into other phases, before and after the launch; the plan is told anew before it. */
    public Decision<Campaign, CampaignEvent> phase(List<Phase> phases, Stamp stamp) {
        if (status() == Status.COMPLETED) {
            return Decision.wrongState("It is completed; its phases are history");
        }
        List<Refusal> refusals = Phase.refusals(phases, plan.startsOn(), plan.endsOn());
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        if (phases.equals(plan.phases())) {
            return new Decision.Unchanged<>();
        }
        Plan other = plan.withPhases(phases);
        return new Decision.Accepted<>(
                with(other),
                status() == Status.PLANNED ? List.of(new CampaignPlanned(stamp, id, partnerId, other)) : List.of());
    }

    /**
     * Begins, or goes on after a pause. It may begin before its first day, and not after its last.
     *
     * @param today the lead's local day of the launch
     * @param because why it goes on, or null
     */
    public Decision<Campaign, CampaignEvent> launch(LocalDate today, @Nullable String because, Stamp stamp) {
        if (status() != Status.PLANNED && status() != Status.PAUSED) {
            return Decision.wrongState("It is " + status() + "; what is planned or paused can be launched");
        }
        if (plan.targets().isEmpty()) {
            return Decision.refused(
                    new Refusal(Reason.TARGETS_MISSING, "", "It has no targets; set them before the launch"));
        }
        if (today.isAfter(plan.endsOn())) {
            return Decision.refused(
                    new Refusal(Reason.CAMPAIGN_OVER, "", "Its last day was " + plan.endsOn() + "; plan another one"));
        }
        return orderly(stamp.occurredAt())
                ? Decision.accepted(
                        with(course.launched(stamp.occurredAt(), because)),
                        new CampaignLaunched(stamp, id, partnerId, plan.targets()))
                : outOfOrder();
    }

    /** Changes what was launched, on record. */
    public Decision<Campaign, CampaignEvent> adjust(Adjustment.Wish wish, Stamp stamp) {
        if (!course.isUnderWay()) {
            return Decision.wrongState(
                    "It is " + status() + "; what was launched and is not completed can be adjusted");
        }
        Instant launchedAt = course.launchedAt();
        return launchedAt != null && stamp.occurredAt().isBefore(launchedAt)
                ? outOfOrder()
                : adjustments.add(wish, this, stamp);
    }

    /** Rests until it is launched again. */
    public Decision<Campaign, CampaignEvent> pause(Because because, Stamp stamp) {
        if (status() != Status.RUNNING) {
            return Decision.wrongState("It is " + status() + "; what is running can be paused");
        }
        return orderly(stamp.occurredAt())
                ? Decision.accepted(
                        with(course.paused(new Pause(stamp.occurredAt(), because, null, null))),
                        new CampaignPaused(stamp, id, partnerId, because.code()))
                : outOfOrder();
    }

    /**
     * Ends, and says what was learnt.
     *
     * @param results target against actual, as known now
     */
    public Decision<Campaign, CampaignEvent> complete(String lessons, List<Result> results, Stamp stamp) {
        if (!course.isUnderWay()) {
            return Decision.wrongState("It is " + status() + "; what is running or paused can be completed");
        }
        if (lessons.isBlank()) {
            return Decision.refused(new Refusal(
                    Reason.LESSON_MISSING, "/lessons", "say what was learnt, above all when the targets were missed"));
        }
        return orderly(stamp.occurredAt())
                ? Decision.accepted(
                        with(course.ended(new Ending(stamp.occurredAt(), lessons, results))),
                        new CampaignCompleted(stamp, id, partnerId))
                : outOfOrder();
    }

    /** Another partner takes part. */
    public Decision<Campaign, CampaignEvent> join(String partner, ParticipantRole role, Stamp stamp) {
        return status() == Status.COMPLETED
                ? Decision.wrongState("It is completed; nobody can take part in it any more")
                : participants.join(partner, role, this, stamp);
    }

    /** A participant takes part no more; what it brought stays, what it promised is waited for no more. */
    public Decision<Campaign, CampaignEvent> leave(String partner, Stamp stamp) {
        return participants.leave(partner, this, stamp);
    }

    /** One side promises something. */
    public Decision<Campaign, CampaignEvent> promise(Deliverable deliverable, Stamp stamp) {
        return status() == Status.COMPLETED
                ? Decision.wrongState("It is completed; nothing more can be promised for it")
                : deliverables.promise(deliverable, this, stamp);
    }

    /** What was promised is there. */
    public Decision<Campaign, CampaignEvent> deliver(String deliverableId, @Nullable String evidenceUrl, Stamp stamp) {
        return deliverables.deliver(deliverableId, evidenceUrl, this, stamp);
    }

    /** What was promised is not waited for any more. */
    public Decision<Campaign, CampaignEvent> withdraw(String deliverableId, WithdrawalReason reason, Stamp stamp) {
        return deliverables.withdraw(deliverableId, reason, this, stamp);
    }

    Campaign with(Plan other) {
        return new Campaign(id, partnerId, other, participants, course, adjustments, deliverables);
    }

    Campaign with(Participants others) {
        return new Campaign(id, partnerId, plan, others, course, adjustments, deliverables);
    }

    Campaign with(Adjustments others) {
        return new Campaign(id, partnerId, plan, participants, course, others, deliverables);
    }

    Campaign with(Deliverables others) {
        return new Campaign(id, partnerId, plan, participants, course, adjustments, others);
    }

    private Campaign with(Course other) {
        return new Campaign(id, partnerId, plan, participants, other, adjustments, deliverables);
    }

    private boolean orderly(Instant at) {
        Instant last = course.lastTurn();
        return last == null || !at.isBefore(last);
    }

    private Decision<Campaign, CampaignEvent> outOfOrder() {
        return Decision.refused(
                new Refusal(Reason.OUT_OF_ORDER, "/occurredAt", "is before its last turn at " + course.lastTurn()));
    }

    private static Decision<Campaign, CampaignEvent> locked() {
        return Decision.refused(new Refusal(
                Reason.TARGETS_LOCKED, "", "Its launch locked the plan and its targets; adjust it with a reason"));
    }
}
