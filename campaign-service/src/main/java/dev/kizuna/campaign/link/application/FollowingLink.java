package dev.kizuna.campaign.link.application;

import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.link.domain.Closing;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Crawlers;
import dev.kizuna.campaign.link.domain.Following;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.Route;
import dev.kizuna.campaign.link.domain.Touch;
import dev.kizuna.campaign.link.domain.Touches;
import dev.kizuna.campaign.link.domain.Uncounted;
import dev.kizuna.campaign.link.domain.Visit;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Somebody follows a link. */
public final class FollowingLink {

    private final KnownLinks links;
    private final Crawlers crawlers;
    private final Touches touches;
    private final IdSource ids;

    public FollowingLink(KnownLinks links, Crawlers crawlers, Touches touches, IdSource ids) {
        this.links = links;
        this.crawlers = crawlers;
        this.touches = touches;
        this.ids = ids;
    }

    /**
     * Says where to, once the touch is recorded if the visit counts.
     *
     * @param answer is told once, on any thread
     */
    public void follow(String code, Visit visit, Instant at, Consumer<Following> answer) {
        Optional<Code> meant = Code.parse(code);
        if (meant.isEmpty()) {
            answer.accept(new Following.Closed(Closing.UNKNOWN, null));
            return;
        }
        links.find(meant.get(), new KnownLinks.Answer() {
            @Override
            public void known(@Nullable Route route) {
                follow(route, visit, at, answer);
            }

            @Override
            public void unavailable() {
                answer.accept(new Following.Unavailable());
            }
        });
    }

    private void follow(@Nullable Route route, Visit visit, Instant at, Consumer<Following> answer) {
        Closing closed = route == null ? Closing.UNKNOWN : route.closedAt(at);
        if (route == null || closed != null) {
            answer.accept(new Following.Closed(
                    closed == null ? Closing.UNKNOWN : closed, route == null ? null : route.fallback()));
            return;
        }
        Uncounted uncounted = visit.uncounted(crawlers);
        if (uncounted != null) {
            answer.accept(new Following.Passed(route.destination().plain(), uncounted));
            return;
        }
        Link link = route.link();
        String brought = visit.ourJourney();
        String journeyId = brought == null ? ids.next() : brought;
        var touch = new Touch(
                new Stamp(ids.next(), at),
                ids.next(),
                link.partnerId(),
                link.campaignId(),
                link.code().text(),
                link.settings().landingPageId(),
                journeyId,
                link.channel());
        touches.record(
                touch,
                () -> answer.accept(new Following.Counted(route.destination().with(journeyId), journeyId)));
    }
}
