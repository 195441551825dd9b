package dev.kizuna.campaign.referralcode.persistence;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.MongoKeeping;
import dev.kizuna.campaign.referralcode.domain.ReferralCode;
import dev.kizuna.campaign.referralcode.domain.ReferralCodeIssued;
import dev.kizuna.campaign.referralcode.domain.ReferralCodes;
import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEntry;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Referral codes as documents under their codes, so that the store itself keeps them unique. */
public final class MongoReferralCodes extends MongoKeeping<ReferralCode, ReferralCodeIssued> implements ReferralCodes {

    public MongoReferralCodes(Aggregates aggregates, Function<ReferralCodeIssued, OutboxEntry> encoding) {
        super(aggregates, new ReferralCodeDocumentMapper(), encoding);
        index(ReferralCodeDocumentMapper.PARTNER_ID);
        index(ReferralCodeDocumentMapper.CAMPAIGN_ID);
    }

    @Override
    public List<Kept<ReferralCode>> list(
            @Nullable String partnerId, @Nullable String campaignId, String after, int limit) {
        return page(
                List.of(
                        new Having(ReferralCodeDocumentMapper.PARTNER_ID, partnerId),
                        new Having(ReferralCodeDocumentMapper.CAMPAIGN_ID, campaignId)),
                after,
                limit);
    }
}
