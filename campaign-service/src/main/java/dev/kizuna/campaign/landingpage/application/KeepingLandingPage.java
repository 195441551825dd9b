package dev.kizuna.campaign.landingpage.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.landingpage.domain.AllowedHosts;
import dev.kizuna.campaign.landingpage.domain.LandingPage;
import dev.kizuna.campaign.landingpage.domain.LandingPage.NoEvent;
import dev.kizuna.campaign.landingpage.domain.LandingPages;
import dev.kizuna.kit.idempotency.Creation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A campaign gets a landing page, or another one in its place. */
public final class KeepingLandingPage {

    private final LandingPages pages;
    private final Campaigns campaigns;
    private final AllowedHosts allowed;
    private final Editing<LandingPage, NoEvent> editing;

    public KeepingLandingPage(LandingPages pages, Campaigns campaigns, AllowedHosts allowed) {
        this.pages = pages;
        this.campaigns = campaigns;
        this.allowed = allowed;
        this.editing = new Editing<>(pages);
    }

    public Addition<LandingPage> add(LandingPage page, Creation creation) {
        var refusals = new ArrayList<>(Participation.refusals(campaigns, page.campaignId(), page.partnerId()));
        refusals.addAll(refusals(page.url(), page.fallback()));
        return refusals.isEmpty() ? pages.add(page, creation, List.of()) : new Addition.Refused<>(refusals);
    }

    /** @param expected the version the client knows */
    public Change<LandingPage> replace(
            String id, OptionalLong expected, String url, @Nullable String fallback, String reason, Instant at) {
        List<Refusal> refusals = refusals(url, fallback);
        return editing.edit(
                id,
                expected,
                page -> refusals.isEmpty()
                        ? page.replace(url, fallback, reason, at)
                        : new Decision.Refused<>(refusals));
    }

    private List<Refusal> refusals(String url, @Nullable String fallback) {
        var refusals = new ArrayList<Refusal>();
        allowed.refusal("/url", url).ifPresent(refusals::add);
        if (fallback != null) {
            allowed.refusal("/fallback", fallback).ifPresent(refusals::add);
        }
        return refusals;
    }
}
