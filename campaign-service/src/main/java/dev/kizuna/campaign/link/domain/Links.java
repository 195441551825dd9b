package dev.kizuna.campaign.link.domain;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.kit.idempotency.Creation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All tracked links. */
public interface Links {

    Addition<Link> add(Link link, Creation creation);

    Optional<Kept<Link>> find(Code code);

    /**
     * A piece of the list in the order of the codes.
     *
     * @param partnerId only this partner's, or null for all
     * @param campaignId only this campaign's, or null for all
     * @param after the code after which the piece begins; empty for the beginning
     * @param limit most entries
     */
    List<Kept<Link>> list(@Nullable String partnerId, @Nullable String campaignId, String after, int limit);
}
