package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.WithdrawalReason;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.OptionalLong;

/** What was promised for a campaign is not needed any more. */
public final class WithdrawingDeliverable {

    private final Editing<Campaign, CampaignEvent> editing;
    private final IdSource ids;

    public WithdrawingDeliverable(Campaigns campaigns, IdSource ids) {
        this.editing = new Editing<>(campaigns);
        this.ids = ids;
    }

    public Change<Campaign> withdraw(
            String id, OptionalLong expected, String deliverableId, WithdrawalReason reason, Instant occurredAt) {
        var stamp = new Stamp(ids.next(), occurredAt);
        return editing.edit(id, expected, campaign -> campaign.withdraw(deliverableId, reason, stamp));
    }
}
