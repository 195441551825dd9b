package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a campaign. */
public sealed interface CampaignEvent {

    Stamp stamp();

    String campaignId();

    String partnerId();

    record CampaignPlanned(Stamp stamp, String campaignId, String partnerId, Plan plan) implements CampaignEvent {}

    record CampaignLaunched(Stamp stamp, String campaignId, String partnerId, List<Target> targets)
            implements CampaignEvent {}

    record CampaignAdjusted(Stamp stamp, String campaignId, String partnerId, String reason, List<Target> targets)
            implements CampaignEvent {}

    record CampaignPaused(
            Stamp stamp,
            String campaignId,
            String partnerId,
            @Nullable String reason) implements CampaignEvent {}

    record CampaignCompleted(
            Stamp stamp,
            String campaignId,
            String partnerId,
            @Nullable String lessons) implements CampaignEvent {}

    record DeliverablePromised(Stamp stamp, String campaignId, String partnerId, Deliverable deliverable)
            implements CampaignEvent {}

    record DeliverableDelivered(Stamp stamp, String campaignId, String partnerId, String deliverableId)
            implements CampaignEvent {}
}
