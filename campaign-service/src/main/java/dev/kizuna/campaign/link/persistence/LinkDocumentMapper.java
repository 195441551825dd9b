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

    @Override
    public String id(Link link) {
        return link.code().text();
    }

    @Override
    public Document write(Link link) {
        return new Document(PARTNER_ID, link.partnerId())
                .append(CAMPAIGN_ID, link.campaignId())
                .append("target", link.target())
                .append("createdAt", DocumentFields.date(link.createdAt()));
    }

    @Override
    public Link read(String id, Document state) {
        return new Link(
                new Code(id),
                state.getString(PARTNER_ID),
                state.getString(CAMPAIGN_ID),
                state.getString("target"),
                Objects.requireNonNull(DocumentFields.instant(state, "createdAt")));
    }
}
