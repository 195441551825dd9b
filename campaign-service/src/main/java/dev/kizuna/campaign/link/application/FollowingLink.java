package dev.kizuna.campaign.link.application;

import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.link.domain.AllowedHosts;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Following;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.campaign.link.domain.Touch;
import dev.kizuna.campaign.link.domain.Touches;
import dev.kizuna.campaign.link.domain.Visit;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.Optional;

/** Somebody follows a link. */
public final class FollowingLink {

    private final Links links;
    private final AllowedHosts allowed;
    private final Touches touches;
    private final IdSource ids;

    public FollowingLink(Links links, AllowedHosts allowed, Touches touches, IdSource ids) {
        this.links = links;
        this.allowed = allowed;
        this.touches = touches;
        this.ids = ids;
    }

    /** Says where to, and records the touch if the visit counts. */
    public Following follow(String code, Visit visit, Instant at) {
        // asked again at each visit, so that a host taken off the list is safe from old links too
        Optional<Link> link = Code.parse(code)
                .flatMap(links::find)
                .map(Kept::value)
                .filter(found -> allowed.objection(found.target()).isEmpty());
        return link.isEmpty() ? new Following.Nowhere() : follow(link.get(), visit, at);
    }

    private Following follow(Link link, Visit visit, Instant at) {
        if (!visit.counts()) {
            return new Following.Uncounted(link.destination(null));
        }
        String brought = visit.ourJourney();
        String journeyId = brought == null ? ids.next() : brought;
        touches.record(new Touch(
                new Stamp(ids.next(), at),
                ids.next(),
                link.partnerId(),
                link.campaignId(),
                link.code().text(),
                journeyId));
        return new Following.Counted(link.destination(journeyId), journeyId);
    }
}
