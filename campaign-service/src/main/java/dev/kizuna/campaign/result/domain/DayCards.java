package dev.kizuna.campaign.result.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The day cards of campaigns. */
public interface DayCards {

    /** Keeps cards; one whose revision is not above that of its predecessor changes nothing. */
    void store(Collection<DayCard> cards);

    /** All cards that these partners have in the campaign, in no order. */
    List<DayCard> find(String campaignId, Set<String> partnerIds);
}
