package dev.kizuna.campaign.link.application;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.landingpage.application.Participation;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Codes;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.LinkMade;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partner gets a link of its own into a campaign. */
public final class MakingLink {

    private static final int ATTEMPTS = 3;

    private final Links links;
    private final Campaigns campaigns;
    private final Targets targets;
    private final Codes codes;
    private final IdSource ids;

    public MakingLink(Links links, Campaigns campaigns, Targets targets, Codes codes, IdSource ids) {
        this.links = links;
        this.campaigns = campaigns;
        this.targets = targets;
        this.codes = codes;
        this.ids = ids;
    }

    /** @param code chosen by the client, or null for one that nobody can guess */
    public Addition<Link> make(
            @Nullable String code,
            String partnerId,
            String campaignId,
            Link.Settings settings,
            Instant createdAt,
            Creation creation) {
        List<Refusal> refusals = new ArrayList<>();
        if (code != null) {
            refusal(code).ifPresent(refusals::add);
        }
        refusals.addAll(targets.refusals(settings, partnerId, campaignId));
        refusals.addAll(Participation.refusals(campaigns, campaignId, partnerId));
        if (!refusals.isEmpty()) {
            return new Addition.Refused<>(refusals);
        }
        var stamp = new Stamp(ids.next(), createdAt);
        if (code != null) {
            Code chosen = Code.parse(code).orElseThrow();
            return add(new Link(chosen, partnerId, campaignId, settings, false, createdAt), stamp, creation);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Code made = codes.next(creation, "link");
            Addition<Link> added =
                    add(new Link(made, partnerId, campaignId, settings, false, createdAt), stamp, creation);
            if (!(added instanceof Addition.Taken)) {
                return added;
            }
        }
        throw new IllegalStateException("Codes made at random were taken " + ATTEMPTS + " times in a row");
    }

    private Addition<Link> add(Link link, Stamp stamp, Creation creation) {
        return switch (link.make(stamp)) {
            case Decision.Accepted<Link, LinkMade>(Link made, List<LinkMade> events) ->
                links.add(made, creation, events);
            case Decision.Refused<Link, LinkMade>(List<Refusal> refusals) -> new Addition.Refused<>(refusals);
            case Decision.Unchanged<Link, LinkMade>() -> throw new IllegalStateException("A new link is a change");
        };
    }

    private static Optional<Refusal> refusal(String chosen) {
        Optional<Code> code = Code.parse(chosen);
        if (code.isEmpty()) {
            return Optional.of(Refusal.invalid(
                    "/code", "has 6 to 64 letters and digits of ASCII, and hyphens except at the ends"));
        }
        if (code.get().isReserved()) {
            return Optional.of(new Refusal(Reason.CODE_NOT_ALLOWED, "/code", "is a word that visitors would mistake"));
        }
        return code.get().text().length() < Code.SHORTEST_CHOSEN
                ? Optional.of(new Refusal(
                        Reason.CODE_NOT_ALLOWED,
                        "/code",
                        "is too soon guessed; " + Code.SHORTEST_CHOSEN + " characters are the fewest"))
                : Optional.empty();
    }
}
