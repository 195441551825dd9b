package dev.kizuna.campaign.link.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.LinkMade;
import dev.kizuna.campaign.link.domain.Links;
import java.util.List;
import java.util.OptionalLong;

/** A link leads elsewhere or at another time, rests, or goes on. Visitors notice within a second. */
public final class ChangingLink {

    private final Targets targets;
    private final Editing<Link, LinkMade> editing;

    public ChangingLink(Links links, Targets targets) {
        this.targets = targets;
        this.editing = new Editing<>(links);
    }

    /** @param expected the version the client knows */
    public Change<Link> set(String code, OptionalLong expected, Link.Settings settings) {
        return editing.edit(code, expected, link -> {
            List<Refusal> refusals = targets.refusals(settings, link.partnerId(), link.campaignId());
            return refusals.isEmpty() ? link.set(settings) : new Decision.Refused<>(refusals);
        });
    }

    /** @param expected the version the client knows, or none for any */
    public Change<Link> pause(String code, OptionalLong expected, boolean rests) {
        return editing.edit(code, expected, link -> link.pause(rests));
    }
}
