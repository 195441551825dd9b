package dev.kizuna.campaign.payout.domain;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payout books of all partners. */
public interface PayoutBooks extends Keeping<PayoutBook, PayoutEvent> {

    /**
     * A piece of the list in the order of the ids.
     *
     * @param partnerId only this partner's, or null for all
     * @param after the id after which the piece begins; empty for the beginning
     * @param limit most entries
     */
    List<Kept<PayoutBook>> list(@Nullable String partnerId, String after, int limit);
}
