package dev.kizuna.campaign.partners.messaging;

import dev.kizuna.campaign.partners.application.AwaitingPartners;
import dev.kizuna.campaign.partners.domain.PartnerReplica.News;
import dev.kizuna.event.partner.PartnerProfile;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.schemas.record.PartnerKeys;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Takes partners from the directory topic; persons are of no concern here. */
public final class DirectoryProjection implements EventHandler {

    private final AwaitingPartners partners;

    public DirectoryProjection(AwaitingPartners partners) {
        this.partners = partners;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        var news = new ArrayList<News>();
        for (ReceivedEvent received : events) {
            String partnerId = PartnerKeys.partnerId(received.key());
            if (received.event() instanceof PartnerProfile profile) {
                news.add(new News.Listed(partnerId, ZoneId.of(profile.getTimeZone())));
            } else if (received.event() == null && received.key().equals(PartnerKeys.profile(partnerId))) {
                news.add(new News.Erased(partnerId));
            }
        }
        if (!news.isEmpty()) {
            partners.take(news);
        }
    }
}
