package dev.kizuna.campaign.link.application;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.link.domain.AllowedHosts;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.link.domain.Link;
import dev.kizuna.campaign.link.domain.Links;
import dev.kizuna.kit.idempotency.Creation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A partner gets a link of its own into a campaign. */
public final class MakingLink {

    private static final int ATTEMPTS = 3;

    private final Links links;
    private final Campaigns campaigns;
    private final AllowedHosts allowed;
    private final RandomGenerator random;

    /** @param random one that nobody can foresee */
    public MakingLink(Links links, Campaigns campaigns, AllowedHosts allowed, RandomGenerator random) {
        this.links = links;
        this.campaigns = campaigns;
        this.allowed = allowed;
        this.random = random;
    }

    /** @param code chosen by the client, or null for one that nobody can guess */
    public Addition<Link> make(
            @Nullable String code,
            String partnerId,
            String campaignId,
            String target,
            Instant createdAt,
            Creation creation) {
        List<Refusal> refusals = refusals(code, partnerId, campaignId, target);
        if (!refusals.isEmpty()) {
            return new Addition.Refused<>(refusals);
        }
        if (code != null) {
            Code chosen = Code.parse(code).orElseThrow();
            return links.add(new Link(chosen, partnerId, campaignId, target, createdAt), creation);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Code made = creation.key() == null ? Code.random(random) : Code.derivedFrom("link\n" + creation.key());
            Addition<Link> added = links.add(new Link(made, partnerId, campaignId, target, createdAt), creation);
            if (!(added instanceof Addition.Taken)) {
                return added;
            }
        }
        throw new IllegalStateException("Codes made at random were taken " + ATTEMPTS + " times in a row");
    }

    private List<Refusal> refusals(@Nullable String code, String partnerId, String campaignId, String target) {
        var refusals = new ArrayList<Refusal>();
        if (code != null && Code.parse(code).isEmpty()) {
            refusals.add(Refusal.invalid(
                    "/code", "has 3 to 64 letters and digits of ASCII, and hyphens except at the ends"));
        }
        allowed.objection(target).ifPresent(objection -> refusals.add(Refusal.invalid("/target", objection)));
        Optional<Campaign> campaign = campaigns.find(campaignId).map(Kept::value);
        if (campaign.isEmpty()) {
            refusals.add(Refusal.invalid("/campaignId", "no campaign has the id \"" + campaignId + "\""));
        } else if (!campaign.get().takesPart(partnerId)) {
            refusals.add(new Refusal(
                    Reason.NOT_A_PARTICIPANT,
                    "/partnerId",
                    "\"" + partnerId + "\" neither leads campaign " + campaignId + " nor takes part in it"));
        }
        return refusals;
    }
}
