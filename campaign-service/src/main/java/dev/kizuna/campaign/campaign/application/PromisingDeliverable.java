package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Deliverable;
import dev.kizuna.campaign.campaign.domain.DeliverableKind;
import dev.kizuna.campaign.campaign.domain.Side;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One side promises something for a campaign. */
public final class PromisingDeliverable {

    private final Editing<Campaign, CampaignEvent> editing;
    private final IdSource ids;

    public PromisingDeliverable(Campaigns campaigns, IdSource ids) {
        this.editing = new Editing<>(campaigns);
        this.ids = ids;
    }

    /** @param partnerId the partner concerned, or null for the lead */
    public record Promise(
            String id,
            DeliverableKind kind,
            Side side,
            @Nullable String partnerId,
            String ownerId,
            Instant dueAt) {

        Deliverable in(Campaign campaign) {
            return Deliverable.promised(
                    id, kind, side, partnerId == null ? campaign.partnerId() : partnerId, ownerId, dueAt);
        }
    }

    public Change<Campaign> promise(String id, OptionalLong expected, Promise promise, Instant occurredAt) {
        var stamp = new Stamp(ids.next(), occurredAt);
        return editing.edit(id, expected, campaign -> campaign.promise(promise.in(campaign), stamp));
    }
}
