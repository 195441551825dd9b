package dev.kizuna.campaign.link.application;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.landingpage.domain.AllowedHosts;
import dev.kizuna.campaign.landingpage.domain.LandingPage;
import dev.kizuna.campaign.landingpage.domain.LandingPages;
import dev.kizuna.campaign.link.domain.Link;
import java.util.List;
import java.util.Optional;

/** Where links lead: to an address of their own, or to a landing page wherever that is. */
public final class Targets {

    private final LandingPages pages;
    private final AllowedHosts allowed;

    public Targets(LandingPages pages, AllowedHosts allowed) {
        this.pages = pages;
        this.allowed = allowed;
    }

    List<Refusal> refusals(Link.Settings settings, String partnerId, String campaignId) {
        String target = settings.target();
        String pageId = settings.landingPageId();
        if (target == null && pageId == null) {
            return List.of(
                    new Refusal(Reason.MISSING_FIELD, "/target", "must be given, or landingPageId in its place"));
        }
        if (target != null && pageId != null) {
            return List.of(Refusal.invalid("/target", "cannot be given together with landingPageId"));
        }
        if (target != null) {
            return allowed.refusal("/target", target).stream().toList();
        }
        Optional<LandingPage> page = pages.find(String.valueOf(pageId))
                .map(Kept::value)
                .filter(found -> found.campaignId().equals(campaignId)
                        && found.partnerId().equals(partnerId));
        return page.isPresent()
                ? List.of()
                : List.of(new Refusal(
                        Reason.UNKNOWN_LANDING_PAGE,
                        "/landingPageId",
                        "the campaign has no page \"" + pageId + "\" of this partner"));
    }
}
