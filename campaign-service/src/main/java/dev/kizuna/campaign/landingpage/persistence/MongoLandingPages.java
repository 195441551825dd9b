package dev.kizuna.campaign.landingpage.persistence;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.persistence.MongoKeeping;
import dev.kizuna.campaign.landingpage.domain.LandingPage;
import dev.kizuna.campaign.landingpage.domain.LandingPage.NoEvent;
import dev.kizuna.campaign.landingpage.domain.LandingPages;
import dev.kizuna.kit.outbox.Aggregates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Landing pages as documents. */
public final class MongoLandingPages extends MongoKeeping<LandingPage, NoEvent> implements LandingPages {

    public MongoLandingPages(Aggregates aggregates) {
        super(aggregates, new LandingPageDocumentMapper(), event -> {
            throw new IllegalArgumentException(event.name());
        });
        index(LandingPageDocumentMapper.PARTNER_ID);
        index(LandingPageDocumentMapper.CAMPAIGN_ID);
    }

    @Override
    public List<Kept<LandingPage>> list(
            @Nullable String partnerId, @Nullable String campaignId, String after, int limit) {
        return page(
                List.of(
                        new Having(LandingPageDocumentMapper.PARTNER_ID, partnerId),
                        new Having(LandingPageDocumentMapper.CAMPAIGN_ID, campaignId)),
                after,
                limit);
    }
}
