package dev.kizuna.campaign.campaign.messaging;

import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.campaign.domain.Adjustment;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignAdjusted;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignCompleted;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignLaunched;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignPaused;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.CampaignPlanned;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverableDelivered;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverablePromised;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverableWithdrawn;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.ParticipantJoined;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.ParticipantLeft;
import dev.kizuna.campaign.campaign.domain.Deliverable;
import dev.kizuna.campaign.campaign.domain.Plan;
import dev.kizuna.campaign.campaign.domain.Target;
import dev.kizuna.event.campaign.CampaignObjective;
import dev.kizuna.event.campaign.CampaignPhase;
import dev.kizuna.event.campaign.CampaignTarget;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Turns events of the domain into records of the topic. What people wrote stays behind. */
public final class CampaignEvents {

    private static final int SCALE = 4;

    private final OutboxEncoder encoder;

    public CampaignEvents(OutboxEncoder encoder) {
        this.encoder = encoder;
    }

    public OutboxEntry encode(CampaignEvent event) {
        return encoder.encode(record(event));
    }

    private static SpecificRecord record(CampaignEvent event) {
        return switch (event) {
            case CampaignPlanned planned -> planned(planned);
            case CampaignLaunched launched ->
                dev.kizuna.event.campaign.CampaignLaunched.newBuilder()
                        .setEventId(launched.stamp().eventId())
                        .setOccurredAt(launched.stamp().occurredAt())
                        .setPartnerId(launched.partnerId())
                        .setCampaignId(launched.campaignId())
                        .setTargets(targets(launched.targets()))
                        .build();
            case CampaignAdjusted adjusted -> adjusted(adjusted);
            case CampaignPaused paused ->
                dev.kizuna.event.campaign.CampaignPaused.newBuilder()
                        .setEventId(paused.stamp().eventId())
                        .setOccurredAt(paused.stamp().occurredAt())
                        .setPartnerId(paused.partnerId())
                        .setCampaignId(paused.campaignId())
                        .setReason(paused.reason().code())
                        .build();
            case CampaignCompleted completed ->
                dev.kizuna.event.campaign.CampaignCompleted.newBuilder()
                        .setEventId(completed.stamp().eventId())
                        .setOccurredAt(completed.stamp().occurredAt())
                        .setPartnerId(completed.partnerId())
                        .setCampaignId(completed.campaignId())
                        .build();
            case DeliverablePromised promised -> promised(promised);
            case DeliverableDelivered delivered ->
                dev.kizuna.event.campaign.DeliverableDelivered.newBuilder()
                        .setEventId(delivered.stamp().eventId())
                        .setOccurredAt(delivered.stamp().occurredAt())
                        .setPartnerId(delivered.partnerId())
                        .setCampaignId(delivered.campaignId())
                        .setDeliverableId(delivered.deliverableId())
                        .build();
            case DeliverableWithdrawn withdrawn ->
                dev.kizuna.event.campaign.DeliverableWithdrawn.newBuilder()
                        .setEventId(withdrawn.stamp().eventId())
                        .setOccurredAt(withdrawn.stamp().occurredAt())
                        .setPartnerId(withdrawn.partnerId())
                        .setCampaignId(withdrawn.campaignId())
                        .setDeliverableId(withdrawn.deliverableId())
                        .setReason(withdrawn.reason().code())
                        .build();
            case ParticipantJoined joined ->
                dev.kizuna.event.campaign.ParticipantJoined.newBuilder()
                        .setEventId(joined.stamp().eventId())
                        .setOccurredAt(joined.stamp().occurredAt())
                        .setPartnerId(joined.partnerId())
                        .setCampaignId(joined.campaignId())
                        .setLeadPartnerId(joined.leadPartnerId())
                        .setRole(joined.role().code())
                        .build();
            case ParticipantLeft left ->
                dev.kizuna.event.campaign.ParticipantLeft.newBuilder()
                        .setEventId(left.stamp().eventId())
                        .setOccurredAt(left.stamp().occurredAt())
                        .setPartnerId(left.partnerId())
                        .setCampaignId(left.campaignId())
                        .setLeadPartnerId(left.leadPartnerId())
                        .build();
        };
    }

    private static SpecificRecord planned(CampaignPlanned planned) {
        Plan plan = planned.plan();
        return dev.kizuna.event.campaign.CampaignPlanned.newBuilder()
                .setEventId(planned.stamp().eventId())
                .setOccurredAt(planned.stamp().occurredAt())
                .setPartnerId(planned.partnerId())
                .setCampaignId(planned.campaignId())
                .setTitle(plan.title())
                .setObjective(CampaignObjective.valueOf(plan.objective().name()))
                .setStartsOn(plan.startsOn())
                .setEndsOn(plan.endsOn())
                .setTargets(targets(plan.targets()))
                .setBudget(money(plan.budget()))
                .setPhases(plan.phases().stream()
                        .map(phase ->
                                new CampaignPhase(phase.id(), phase.kind().code(), phase.startsOn(), phase.endsOn()))
                        .toList())
                .build();
    }

    private static SpecificRecord adjusted(CampaignAdjusted adjusted) {
        Adjustment adjustment = adjusted.adjustment();
        return dev.kizuna.event.campaign.CampaignAdjusted.newBuilder()
                .setEventId(adjusted.stamp().eventId())
                .setOccurredAt(adjusted.stamp().occurredAt())
                .setPartnerId(adjusted.partnerId())
                .setCampaignId(adjusted.campaignId())
                .setAdjustmentId(adjustment.id())
                .setKind(adjustment.kind().code())
                .setReason(adjustment.because().code().code())
                .setTargets(targets(adjusted.targets()))
                .setBefore(targets(adjustment.before().targets()))
                .setBudget(money(adjustment.after().budget()))
                .setEndsOn(adjustment.after().endsOn())
                .build();
    }

    private static SpecificRecord promised(DeliverablePromised promised) {
        Deliverable deliverable = promised.deliverable();
        return dev.kizuna.event.campaign.DeliverablePromised.newBuilder()
                .setEventId(promised.stamp().eventId())
                .setOccurredAt(promised.stamp().occurredAt())
                .setPartnerId(promised.partnerId())
                .setCampaignId(promised.campaignId())
                .setDeliverableId(deliverable.id())
                .setKind(deliverable.kind().code())
                .setSide(deliverable.side().code())
                .setOwnerId(deliverable.ownerId())
                .setDueAt(deliverable.dueAt())
                .build();
    }

    private static List<CampaignTarget> targets(List<Target> targets) {
        return targets.stream()
                .map(target ->
                        new CampaignTarget(target.metric(), target.target().setScale(SCALE), target.unit()))
                .toList();
    }

    private static dev.kizuna.event.@Nullable Money money(@Nullable Money money) {
        return money == null ? null : new dev.kizuna.event.Money(money.amount().setScale(SCALE), money.currency());
    }
}
