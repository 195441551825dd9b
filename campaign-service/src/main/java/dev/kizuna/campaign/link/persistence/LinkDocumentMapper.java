package dev.kizuna.campaign.link.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.aggregate.persistence.DocumentMapper;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Link;
import java.util.Objects;
import org.bson.Document;

final class LinkDocumentMapper implements DocumentMapper<Link> {

    static final String PARTNER_ID = "partnerId";
    static final String CAMPAIGN_ID = "campaignId";
    static final String LANDING_PAGE_ID = "landingPageId";
    static final String CHANNEL = "channel";

    @Override
    public String id(Link link) {
        return link.code().text();
    }

    @Override
    public Document write(Link link) {
        Link.Settings settings = link.settings();
        return new Document(PARTNER_ID, link.partnerId())
                .append(CAMPAIGN_ID, link.campaignId())
                .append("target", settings.target())
                .append(LANDING_PAGE_ID, settings.landingPageId())
                .append(CHANNEL, settings.channel())
                .append("validFrom", DocumentFields.date(settings.validFrom()))
                .append("validTo", DocumentFields.date(settings.validTo()))
                .append("paused", link.paused())
                .append("createdAt", DocumentFields.date(link.createdAt()));
    }

    @Override
    public Link read(String id, Document state) {
        return new Link(
                new Code(id),
                state.getString(PARTNER_ID),
                state.getString(CAMPAIGN_ID),
                new Link.Settings(
                        state.getString("target"),
                        state.getString(LANDING_PAGE_ID),
                        state.getString(CHANNEL),
                        DocumentFields.instant(state, "validFrom"),
                        DocumentFields.instant(state, "validTo")),
                state.getBoolean("paused", false),
                Objects.requireNonNull(DocumentFields.instant(state, "createdAt")));
    }
}
