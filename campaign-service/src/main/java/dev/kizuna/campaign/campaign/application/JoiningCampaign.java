package dev.kizuna.campaign.campaign.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Campaign;
import dev.kizuna.campaign.campaign.domain.CampaignEvent;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.campaign.domain.ParticipantRole;
import dev.kizuna.campaign.campaign.domain.Suspensions;
import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Another partner takes part in a campaign. */
public final class JoiningCampaign {

    private final Editing<Campaign, CampaignEvent> editing;
    private final KnownPartners partners;
    private final Suspensions suspensions;
    private final IdSource ids;

    public JoiningCampaign(Campaigns campaigns, KnownPartners partners, Suspensions suspensions, IdSource ids) {
        this.editing = new Editing<>(campaigns);
        this.partners = partners;
        this.suspensions = suspensions;
        this.ids = ids;
    }

    public Change<Campaign> join(
            String id, OptionalLong expected, String partnerId, ParticipantRole role, Instant occurredAt) {
        if (!partners.unknownOf(Set.of(partnerId)).isEmpty()) {
            return refused(Reason.UNKNOWN_PARTNER, "no partner has the id \"" + partnerId + "\"");
        }
        if (suspensions.isSuspended(partnerId, occurredAt)) {
            return refused(Reason.PARTNER_SUSPENDED, "\"" + partnerId + "\" is paused or terminated");
        }
        var stamp = new Stamp(ids.next(), occurredAt);
        return editing.edit(id, expected, campaign -> campaign.join(partnerId, role, stamp));
    }

    private static Change<Campaign> refused(Reason reason, String detail) {
        return new Change.Refused<>(List.of(new Refusal(reason, "/partnerId", detail)));
    }
}
