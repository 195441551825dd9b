package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.util.List;

/** What happened to a campaign. */
public sealed interface CampaignEvent {

    Stamp stamp();

    String campaignId();

    /** The partner it is about: the lead, but for what concerns a participant. */
    String partnerId();

    record CampaignPlanned(Stamp stamp, String campaignId, String partnerId, Plan plan) implements CampaignEvent {}

    record CampaignLaunched(Stamp stamp, String campaignId, String partnerId, List<Target> targets)
            implements CampaignEvent {}

    /** @param targets all targets from now on */
    record CampaignAdjusted(
            Stamp stamp, String campaignId, String partnerId, Adjustment adjustment, List<Target> targets)
            implements CampaignEvent {}

    record CampaignPaused(Stamp stamp, String campaignId, String partnerId, ReasonCode reason)
            implements CampaignEvent {}

    record CampaignCompleted(Stamp stamp, String campaignId, String partnerId) implements CampaignEvent {}

    record DeliverablePromised(Stamp stamp, String campaignId, Deliverable deliverable) implements CampaignEvent {

        @Override
        public String partnerId() {
            return deliverable.partnerId();
        }
    }

    record DeliverableDelivered(Stamp stamp, String campaignId, String partnerId, String deliverableId)
            implements CampaignEvent {}

    record DeliverableWithdrawn(
            Stamp stamp, String campaignId, String partnerId, String deliverableId, WithdrawalReason reason)
            implements CampaignEvent {}

    record ParticipantJoined(
            Stamp stamp, String campaignId, String partnerId, String leadPartnerId, ParticipantRole role)
            implements CampaignEvent {}

    record ParticipantLeft(Stamp stamp, String campaignId, String partnerId, String leadPartnerId)
            implements CampaignEvent {}
}
