package dev.kizuna.campaign.landingpage.domain;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All landing pages. */
public interface LandingPages extends Keeping<LandingPage, LandingPage.NoEvent> {

    /**
     * A piece of the list in the order of the ids.
     *
     * @param partnerId only this partner's, or null for all
     * @param campaignId only this campaign's, or null for all
     * @param after the id after which the piece begins; empty for the beginning
     * @param limit most entries
     */
    List<Kept<LandingPage>> list(@Nullable String partnerId, @Nullable String campaignId, String after, int limit);
}
