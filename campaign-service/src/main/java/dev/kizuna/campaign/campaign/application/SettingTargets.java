package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Target;
import java.util.List;
import java.util.OptionalLong;

/** The targets of a campaign that is not launched yet are set. */
public final class SettingTargets {

    private final Editing<Campaign, CampaignEvent> editing;

    public SettingTargets(Campaigns campaigns) {
        this.editing = new Editing<>(campaigns);
    }

    public Change<Campaign> set(String id, OptionalLong expected, List<Target> targets) {
        return editing.edit(id, expected, campaign -> campaign.target(targets));
    }
}
