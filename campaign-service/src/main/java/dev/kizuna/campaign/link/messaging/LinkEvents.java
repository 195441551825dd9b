package dev.kizuna.campaign.link.messaging;

import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.LinkMade;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;

/** Turns what happened to links into records. */
public final class LinkEvents {

    private final OutboxEncoder encoder;

    public LinkEvents(OutboxEncoder encoder) {
        this.encoder = encoder;
    }

    public OutboxEntry encode(LinkMade made) {
        Link link = made.link();
        return encoder.encode(dev.kizuna.event.campaign.LinkMade.newBuilder()
                .setEventId(made.stamp().eventId())
                .setOccurredAt(made.stamp().occurredAt())
                .setPartnerId(link.partnerId())
                .setLinkId(link.code().text())
                .setCampaignId(link.campaignId())
                .setLandingPageId(link.settings().landingPageId())
                .setChannel(link.settings().channel())
                .build());
    }
}
