package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Campaigns.Wanted;
import dev.kizuna.campaign.campaign.domain.Status;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.result.domain.CampaignFigures;
import dev.kizuna.campaign.result.domain.DayCards;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Puts beside a campaign what others know of it: the day, the figures, the campaigns at the same time. */
public final class ViewingCampaigns {

    private static final int MOST_OVERLAPPING = 50;

    private final Campaigns campaigns;
    private final DayCards cards;
    private final PartnerReplica partners;
    private final Clock clock;

    public ViewingCampaigns(Campaigns campaigns, DayCards cards, PartnerReplica partners, Clock clock) {
        this.campaigns = campaigns;
        this.cards = cards;
        this.partners = partners;
        this.clock = clock;
    }

    public CampaignView view(Campaign campaign) {
        Instant now = clock.instant();
        return new CampaignView(
                campaign,
                now,
                LocalDate.ofInstant(now, partners.zone(campaign.partnerId()).orElse(ZoneOffset.UTC)),
                CampaignFigures.of(cards.find(campaign.id(), campaign.everybody())),
                overlapping(campaign));
    }

    private List<String> overlapping(Campaign campaign) {
        if (campaign.status() == Status.COMPLETED) {
            return List.of();
        }
        var plan = campaign.plan();
        var sameDays = new Wanted(campaign.partnerId(), null, null, plan.startsOn(), plan.endsOn());
        return campaigns.list(sameDays, "", MOST_OVERLAPPING).stream()
                .map(Kept::value)
                .filter(other -> !other.id().equals(campaign.id()) && other.status() != Status.COMPLETED)
                .map(Campaign::id)
                .toList();
    }
}
