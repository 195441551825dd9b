package dev.kizuna.campaign.campaign.persistence;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.MongoKeeping;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEntry;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;

/** Campaigns as documents with their outbox. */
public final class MongoCampaigns extends MongoKeeping<Campaign, CampaignEvent> implements Campaigns {

    public MongoCampaigns(Aggregates aggregates, Function<CampaignEvent, OutboxEntry> encoding) {
        super(aggregates, new CampaignDocumentMapper(), encoding);
        index(CampaignDocumentMapper.TAKING_PART);
    }

    @Override
    public List<Kept<Campaign>> list(Wanted wanted, String after, int limit) {
        var filter = new Document();
        if (wanted.partnerId() != null) {
            filter.append(CampaignDocumentMapper.TAKING_PART, wanted.partnerId());
        }
        if (wanted.status() != null) {
            filter.append(CampaignDocumentMapper.STATUS, wanted.status().name());
        }
        if (wanted.objective() != null) {
            filter.append(CampaignDocumentMapper.OBJECTIVE, wanted.objective().name());
        }
        if (wanted.from() != null) {
            filter.append(
                    CampaignDocumentMapper.ENDS_ON,
                    new Document("$gte", wanted.from().toString()));
        }
        if (wanted.to() != null) {
            filter.append(
                    CampaignDocumentMapper.STARTS_ON,
                    new Document("$lte", wanted.to().toString()));
        }
        return pageOf(filter, after, limit);
    }
}
