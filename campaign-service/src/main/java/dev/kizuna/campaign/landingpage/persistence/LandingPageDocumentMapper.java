package dev.kizuna.campaign.landingpage.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.aggregate.persistence.DocumentMapper;
import dev.kizuna.campaign.landingpage.domain.LandingPage;
import dev.kizuna.campaign.landingpage.domain.LandingPage.Replacement;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

final class LandingPageDocumentMapper implements DocumentMapper<LandingPage> {

    static final String PARTNER_ID = "partnerId";
    static final String CAMPAIGN_ID = "campaignId";

    private static final String URL = "url";

    @Override
    public String id(LandingPage page) {
        return page.id();
    }

    @Override
    public Document write(LandingPage page) {
        List<Document> replacements = page.replacements().stream()
                .map(each -> new Document("at", DocumentFields.date(each.at()))
                        .append("reason", each.reason())
                        .append(URL, each.url()))
                .toList();
        return new Document(PARTNER_ID, page.partnerId())
                .append(CAMPAIGN_ID, page.campaignId())
                .append(URL, page.url())
                .append("fallback", page.fallback())
                .append("createdAt", DocumentFields.date(page.createdAt()))
                .append("replacements", replacements);
    }

    @Override
    public LandingPage read(String id, Document state) {
        return new LandingPage(
                id,
                state.getString(PARTNER_ID),
                state.getString(CAMPAIGN_ID),
                state.getString(URL),
                state.getString("fallback"),
                Objects.requireNonNull(DocumentFields.instant(state, "createdAt")),
                state.getList("replacements", Document.class, List.of()).stream()
                        .map(each -> new Replacement(
                                Objects.requireNonNull(DocumentFields.instant(each, "at")),
                                each.getString("reason"),
                                each.getString(URL)))
                        .toList());
    }
}
