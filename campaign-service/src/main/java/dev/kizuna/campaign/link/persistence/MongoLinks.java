package dev.kizuna.campaign.link.persistence;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.MongoKeeping;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links as documents under their codes, so that the store itself keeps codes unique. */
public final class MongoLinks extends MongoKeeping<Link, MongoLinks.NoEvent> implements Links {

    /** Nobody is told of links. */
    enum NoEvent {}

    public MongoLinks(Aggregates aggregates) {
        super(aggregates, new LinkDocumentMapper(), event -> {
            throw new IllegalArgumentException(event.name());
        });
        index(LinkDocumentMapper.PARTNER_ID);
        index(LinkDocumentMapper.CAMPAIGN_ID);
    }

    @Override
    public Addition<Link> add(Link link, Creation creation) {
        return add(link, creation, List.of());
    }

    @Override
    public Optional<Kept<Link>> find(Code code) {
        return find(code.text());
    }

    @Override
    public List<Kept<Link>> list(@Nullable String partnerId, @Nullable String campaignId, String after, int limit) {
        return page(
                List.of(
                        new Having(LinkDocumentMapper.PARTNER_ID, partnerId),
                        new Having(LinkDocumentMapper.CAMPAIGN_ID, campaignId)),
                after,
                limit);
    }
}
