package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A campaign begins, or goes on after a pause. */
public final class LaunchingCampaign {

    private final Editing<Campaign, CampaignEvent> editing;
    private final PartnerReplica partners;
    private final IdSource ids;

    public LaunchingCampaign(Campaigns campaigns, PartnerReplica partners, IdSource ids) {
        this.editing = new Editing<>(campaigns);
        this.partners = partners;
        this.ids = ids;
    }

    /** @param because why it goes on, or null */
    public Change<Campaign> launch(String id, OptionalLong expected, @Nullable String because, Instant occurredAt) {
        var stamp = new Stamp(ids.next(), occurredAt);
        return editing.edit(id, expected, campaign -> {
            var zone = partners.zone(campaign.partnerId()).orElse(ZoneOffset.UTC);
            return campaign.launch(LocalDate.ofInstant(occurredAt, zone), because, stamp);
        });
    }
}
