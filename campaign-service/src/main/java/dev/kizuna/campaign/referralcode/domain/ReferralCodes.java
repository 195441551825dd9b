package dev.kizuna.campaign.referralcode.domain;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All referral codes. */
public interface ReferralCodes extends Keeping<ReferralCode, ReferralCodeIssued> {

    /**
     * A piece of the list in the order of the codes.
     *
     * @param partnerId only this partner's, or null for all
     * @param campaignId only this campaign's, or null for all
     * @param after the code after which the piece begins; empty for the beginning
     * @param limit most entries
     */
    List<Kept<ReferralCode>> list(@Nullable String partnerId, @Nullable String campaignId, String after, int limit);
}
