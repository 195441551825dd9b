package dev.kizuna.campaign.campaign.domain;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All campaigns. */
public interface Campaigns extends Keeping<Campaign, CampaignEvent> {

    /**
     * Which campaigns are meant; what is null does not restrict.
     *
     * @param partnerId only those that this partner leads or takes part in
     * @param from only those that end on this day or later
     * @param to only those that begin on this day or before
     */
    record Wanted(
            @Nullable String partnerId,
            @Nullable Status status,
            @Nullable Objective objective,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * A piece of the list in the order of the ids.
     *
     * @param after the id after which the piece begins; empty for the beginning
     * @param limit most entries
     */
    List<Kept<Campaign>> list(Wanted wanted, String after, int limit);
}
