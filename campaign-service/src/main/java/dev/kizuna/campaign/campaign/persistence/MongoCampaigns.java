package dev.kizuna.campaign.campaign.persistence;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.MongoKeeping;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.Status;
import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEntry;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Campaigns as documents with their outbox. */
public final class MongoCampaigns extends MongoKeeping<Campaign, CampaignEvent> implements Campaigns {

    public MongoCampaigns(Aggregates aggregates, Function<CampaignEvent, OutboxEntry> encoding) {
        super(aggregates, new CampaignDocumentMapper(), encoding);
        index(CampaignDocumentMapper.PARTNER_ID);
    }

    @Override
    public List<Kept<Campaign>> list(@Nullable String partnerId, @Nullable Status status, String after, int limit) {
        return page(
                List.of(
                        new Having(CampaignDocumentMapper.PARTNER_ID, partnerId),
                        new Having(CampaignDocumentMapper.STATUS, status == null ? null : status.name())),
                after,
                limit);
    }
}
