package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverableDelivered;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverablePromised;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverableWithdrawn;
import dev.kizuna.campaign.campaign.domain.Deliverable.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was promised for a campaign, in the order of the promises. */
public record Deliverables(List<Deliverable> all) {

    public static final Deliverables NONE = new Deliverables(List.of());

    private static final int MOST = 500;

    public Deliverables {
        all = List.copyOf(all);
    }

    /** The deliverable of this id. */
    public Optional<Deliverable> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    Decision<Campaign, CampaignEvent> promise(Deliverable deliverable, Campaign campaign, Stamp stamp) {
        Optional<Deliverable> before = find(deliverable.id());
        if (before.isPresent()) {
            return before.get().promisesTheSameAs(deliverable)
                    ? new Decision.Unchanged<>()
                    : Decision.refused(new Refusal(
                            Reason.ALREADY_EXISTS,
                            "/deliverableId",
                            "\"" + deliverable.id() + "\" is another promise of this campaign"));
        }
        if (!campaign.takesPart(deliverable.partnerId())) {
            return Decision.refused(new Refusal(
                    Reason.NOT_A_PARTICIPANT,
                    "/partnerId",
                    "\"" + deliverable.partnerId() + "\" does not take part in this campaign"));
        }
        if (all.size() >= MOST) {
            return Decision.wrongState("It has as many deliverables as a campaign may have: " + MOST);
        }
        var more = new ArrayList<>(all);
        more.add(deliverable);
        return Decision.accepted(
                campaign.with(new Deliverables(more)), new DeliverablePromised(stamp, campaign.id(), deliverable));
    }

    Decision<Campaign, CampaignEvent> deliver(String id, @Nullable String evidenceUrl, Campaign campaign, Stamp stamp) {
        Optional<Deliverable> promised = find(id);
        if (promised.isEmpty()) {
            return unknown(id);
        }
        Deliverable deliverable = promised.get();
        return switch (deliverable.fate()) {
            case Fate.Delivered _ -> new Decision.Unchanged<>();
            case Fate.Withdrawn withdrawn ->
                Decision.refused(
                        new Refusal(Reason.DELIVERABLE_WITHDRAWN, "", "it was withdrawn at " + withdrawn.at()));
            case Fate.Open _ ->
                Decision.accepted(
                        campaign.with(with(deliverable.with(new Fate.Delivered(stamp.occurredAt(), evidenceUrl)))),
                        new DeliverableDelivered(stamp, campaign.id(), deliverable.partnerId(), id));
        };
    }

    Decision<Campaign, CampaignEvent> withdraw(String id, WithdrawalReason reason, Campaign campaign, Stamp stamp) {
        Optional<Deliverable> promised = find(id);
        if (promised.isEmpty()) {
            return unknown(id);
        }
        Deliverable deliverable = promised.get();
        return switch (deliverable.fate()) {
            case Fate.Withdrawn _ -> new Decision.Unchanged<>();
            case Fate.Delivered delivered ->
                Decision.refused(
                        new Refusal(Reason.DELIVERABLE_DELIVERED, "", "it was delivered at " + delivered.at()));
            case Fate.Open _ ->
                Decision.accepted(
                        campaign.with(with(deliverable.with(new Fate.Withdrawn(stamp.occurredAt(), reason)))),
                        new DeliverableWithdrawn(stamp, campaign.id(), deliverable.partnerId(), id, reason));
        };
    }

    /** Nobody waits for what a participant promised that has left; adds what tells of it. */
    Deliverables withoutThoseOf(String partnerId, Campaign campaign, Stamp stamp, List<CampaignEvent> events) {
        Deliverables now = this;
        for (Deliverable each : all) {
            if (each.isOpen() && each.partnerId().equals(partnerId)) {
                now = now.with(each.with(new Fate.Withdrawn(stamp.occurredAt(), WithdrawalReason.PARTICIPANT_LEFT)));
                events.add(new DeliverableWithdrawn(
                        new Stamp(stamp.eventId() + "-" + events.size(), stamp.occurredAt()),
                        campaign.id(),
                        partnerId,
                        each.id(),
                        WithdrawalReason.PARTICIPANT_LEFT));
            }
        }
        return now;
    }

    private Deliverables with(Deliverable changed) {
        return new Deliverables(all.stream()
                .map(each -> each.id().equals(changed.id()) ? changed : each)
                .toList());
    }

    private static Decision<Campaign, CampaignEvent> unknown(String id) {
        return Decision.refused(
                new Refusal(Reason.NOT_FOUND, "", "This campaign has no deliverable with the id \"" + id + "\""));
    }
}
