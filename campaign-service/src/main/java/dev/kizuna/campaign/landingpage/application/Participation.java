package dev.kizuna.campaign.landingpage.application;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import java.util.List;
import java.util.Optional;

/** Whether a partner may have something in a campaign. */
public final class Participation {

    private Participation() {}

    /** What speaks against something of the partner in the campaign. */
    public static List<Refusal> refusals(Campaigns campaigns, String campaignId, String partnerId) {
        Optional<Campaign> campaign = campaigns.find(campaignId).map(Kept::value);
        if (campaign.isEmpty()) {
            return List.of(new Refusal(
                    Reason.UNKNOWN_CAMPAIGN, "/campaignId", "no campaign has the id \"" + campaignId + "\""));
        }
        return campaign.get().takesPart(partnerId)
                ? List.of()
                : List.of(new Refusal(
                        Reason.NOT_A_PARTICIPANT,
                        "/partnerId",
                        "\"" + partnerId + "\" neither leads campaign " + campaignId + " nor takes part in it"));
    }
}
