package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverableDelivered;
import dev.kizuna.campaign.campaign.domain.CampaignEvent.DeliverablePromised;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was promised for a campaign, in the order of the promises. */
public record Deliverables(List<Deliverable> all) {

    static final Deliverables NONE = new Deliverables(List.of());

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
        var more = new ArrayList<>(all);
        more.add(deliverable);
        return Decision.accepted(
                campaign.with(new Deliverables(more)),
                new DeliverablePromised(stamp, campaign.id(), campaign.partnerId(), deliverable));
    }

    Decision<Campaign, CampaignEvent> deliver(String id, Campaign campaign, Stamp stamp) {
        Optional<Deliverable> promised = find(id);
        if (promised.isEmpty()) {
            return Decision.refused(
                    new Refusal(Reason.NOT_FOUND, "", "This campaign has no deliverable with the id \"" + id + "\""));
        }
        if (promised.get().deliveredAt() != null) {
            return new Decision.Unchanged<>();
        }
        List<Deliverable> others = all.stream()
                .map(each -> each.id().equals(id) ? each.deliveredAt(stamp.occurredAt()) : each)
                .toList();
        return Decision.accepted(
                campaign.with(new Deliverables(others)),
                new DeliverableDelivered(stamp, campaign.id(), campaign.partnerId(), id));
    }
}
