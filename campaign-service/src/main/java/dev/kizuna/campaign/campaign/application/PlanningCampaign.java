package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Adding;
import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Plan;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A campaign is drawn up with a partner. */
public final class PlanningCampaign {

    private final Adding<Campaign, CampaignEvent> adding;
    private final IdSource ids;

    public PlanningCampaign(Campaigns campaigns, KnownPartners partners, IdSource ids) {
        this.adding = new Adding<>(campaigns, partners);
        this.ids = ids;
    }

    /** @param id chosen by the client, or null */
    public Addition<Campaign> plan(
            @Nullable String id, String partnerId, Plan plan, Instant plannedAt, Creation creation) {
        String campaignId = id == null ? creation.id(ids, "campaign") : id;
        return adding.add(
                partnerId, creation, Campaign.plan(campaignId, partnerId, plan, new Stamp(ids.next(), plannedAt)));
    }
}
