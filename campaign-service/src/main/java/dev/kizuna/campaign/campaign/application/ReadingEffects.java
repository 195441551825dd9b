package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Effect;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.result.domain.DayCard;
import dev.kizuna.campaign.result.domain.DayCards;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What came of a campaign in as many days before and after each of its adjustments. */
public final class ReadingEffects {

    private final Campaigns campaigns;
    private final DayCards cards;
    private final PartnerReplica partners;
    private final Clock clock;

    public ReadingEffects(Campaigns campaigns, DayCards cards, PartnerReplica partners, Clock clock) {
        this.campaigns = campaigns;
        this.cards = cards;
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * The effects in the order of the adjustments; empty when there is no such campaign.
     *
     * @param days how many days are looked at on either side
     */
    public Optional<List<Effect>> read(String campaignId, int days) {
        return campaigns.find(campaignId).map(Kept::value).map(campaign -> effects(campaign, days));
    }

    private List<Effect> effects(Campaign campaign, int days) {
        ZoneId zone = partners.zone(campaign.partnerId()).orElse(ZoneOffset.UTC);
        List<DayCard> all = cards.find(campaign.id(), campaign.everybody());
        return campaign.adjustments().all().stream()
                .map(adjustment -> Effect.of(adjustment, campaign, days, zone, clock.instant(), all))
                .toList();
    }
}
