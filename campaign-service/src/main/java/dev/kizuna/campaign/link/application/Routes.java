package dev.kizuna.campaign.link.application;

import dev.kizuna.campaign.campaign.domain.Status;
import dev.kizuna.campaign.landingpage.domain.AllowedHosts;
import dev.kizuna.campaign.landingpage.domain.LandingPage;
import dev.kizuna.campaign.link.domain.Closing;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.campaign.link.domain.Route;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads from the store where links lead now: with the state of their campaigns and the address of their pages. */
public final class Routes {

    private final Links links;
    private final Function<String, Optional<Status>> campaigns;
    private final Function<String, Optional<LandingPage>> pages;
    private final AllowedHosts allowed;

    /**
     * @param campaigns how a campaign stands, by its id
     * @param pages landing pages by their ids
     */
    public Routes(
            Links links,
            Function<String, Optional<Status>> campaigns,
            Function<String, Optional<LandingPage>> pages,
            AllowedHosts allowed) {
        this.links = links;
        this.campaigns = campaigns;
        this.pages = pages;
        this.allowed = allowed;
    }

    /** The routes of the codes that there are. */
    Map<Code, Route> of(Collection<Code> codes) {
        Map<String, Optional<Status>> states = new HashMap<>();
        Map<String, Optional<LandingPage>> landing = new HashMap<>();
        Map<Code, Route> routes = new HashMap<>();
        for (Link link : links.all(codes)) {
            Status status = states.computeIfAbsent(link.campaignId(), campaigns).orElse(null);
            String pageId = link.settings().landingPageId();
            LandingPage page = pageId == null
                    ? null
                    : landing.computeIfAbsent(pageId, pages).orElse(null);
            routes.put(link.code(), route(link, status, page));
        }
        return routes;
    }

    private Route route(Link link, @Nullable Status status, @Nullable LandingPage page) {
        String target = page == null ? link.settings().target() : page.url();
        // asked again and again, so that a host taken off the list is safe from old links too
        boolean leads = target != null && allowed.objection(target).isEmpty();
        String fallback = page == null ? null : page.fallback();
        return new Route(
                link,
                link.destination(leads && target != null ? target : ""),
                leads ? closed(status) : Closing.NOT_ALLOWED,
                fallback == null || allowed.objection(fallback).isPresent() ? null : fallback);
    }

    private static @Nullable Closing closed(@Nullable Status status) {
        return switch (status) {
            case PAUSED -> Closing.PAUSED;
            case COMPLETED -> Closing.ENDED;
            case null, default -> null;
        };
    }
}
