package dev.kizuna.campaign.link.persistence;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.MongoKeeping;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.LinkMade;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.kit.outbox.Aggregates;
import dev.kizuna.kit.outbox.OutboxEntry;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;

/** Links as documents under their codes, so that the store itself keeps codes unique. */
public final class MongoLinks extends MongoKeeping<Link, LinkMade> implements Links {

    public MongoLinks(Aggregates aggregates, Function<LinkMade, OutboxEntry> encoding) {
        super(aggregates, new LinkDocumentMapper(), encoding);
        index(LinkDocumentMapper.PARTNER_ID);
        index(LinkDocumentMapper.CAMPAIGN_ID);
        index(LinkDocumentMapper.LANDING_PAGE_ID);
    }

    @Override
    public List<Link> all(Collection<Code> codes) {
        List<String> ids = codes.stream().map(Code::text).toList();
        return all(new Document("_id", new Document("$in", ids))).stream()
                .map(Kept::value)
                .toList();
    }

    @Override
    public List<Kept<Link>> list(Filter filter, String after, int limit) {
        return page(
                List.of(
                        new Having(LinkDocumentMapper.PARTNER_ID, filter.partnerId()),
                        new Having(LinkDocumentMapper.CAMPAIGN_ID, filter.campaignId()),
                        new Having(LinkDocumentMapper.LANDING_PAGE_ID, filter.landingPageId()),
                        new Having(LinkDocumentMapper.CHANNEL, filter.channel())),
                after,
                limit);
    }
}
