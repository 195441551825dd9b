package dev.kizuna.campaign.link.domain;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All tracked links, by their codes. */
public interface Links extends Keeping<Link, LinkMade> {

    /** Those of these codes that there are, in no order. */
    List<Link> all(Collection<Code> codes);

    /**
     * Which links are looked for; absent values do not restrict.
     *
     * @param partnerId only this partner's
     * @param campaignId only this campaign's
     * @param landingPageId only those to this page
     * @param channel only those put there
     */
    record Filter(
            @Nullable String partnerId,
            @Nullable String campaignId,
            @Nullable String landingPageId,
            @Nullable String channel) {}

    /**
     * A piece of the list in the order of the codes.
     *
     * @param after the code after which the piece begins; empty for the beginning
     * @param limit most entries
     */
    List<Kept<Link>> list(Filter filter, String after, int limit);
}
