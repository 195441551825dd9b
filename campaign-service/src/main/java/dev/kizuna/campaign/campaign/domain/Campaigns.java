package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All campaigns. */
public interface Campaigns extends Keeping<Campaign, CampaignEvent> {

    /**
     * A piece of the list in the order of the ids.
     *
     * @param partnerId only this partner's, or null for all
     * @param status only those that stand so, or null for all
     * @param after the id after which the piece begins; empty for the beginning
     * @param limit most entries
     */
    List<Kept<Campaign>> list(@Nullable String partnerId, @Nullable Status status, String after, int limit);
}
