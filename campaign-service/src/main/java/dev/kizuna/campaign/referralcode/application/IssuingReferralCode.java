package dev.kizuna.campaign.referralcode.application;

import dev.kizuna.campaign.aggregate.application.Adding;
import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.landingpage.application.Participation;
import dev.kizuna.campaign.link.domain.Codes;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.referralcode.domain.ReferralCode;
import dev.kizuna.campaign.referralcode.domain.ReferralCodeIssued;
import dev.kizuna.campaign.referralcode.domain.ReferralCodes;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A partner gets a code for buyers to give, and loses it again. */
public final class IssuingReferralCode {

    private final Campaigns campaigns;
    private final PartnerReplica partners;
    private final Codes codes;
    private final IdSource ids;
    private final Adding<ReferralCode, ReferralCodeIssued> adding;
    private final Editing<ReferralCode, ReferralCodeIssued> editing;

    public IssuingReferralCode(
            ReferralCodes referrals,
            Campaigns campaigns,
            KnownPartners known,
            PartnerReplica partners,
            Codes codes,
            IdSource ids) {
        this.campaigns = campaigns;
        this.partners = partners;
        this.codes = codes;
        this.ids = ids;
        this.adding = new Adding<>(referrals, known);
        this.editing = new Editing<>(referrals);
    }

    /**
     * @param validFrom first local day it counts, or null
     * @param validTo last local day it counts, or null
     */
    public Addition<ReferralCode> issue(
            String partnerId,
            @Nullable String campaignId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant at,
            Creation creation) {
        List<Refusal> refusals =
                campaignId == null ? List.of() : Participation.refusals(campaigns, campaignId, partnerId);
        if (!refusals.isEmpty()) {
            return new Addition.Refused<>(refusals);
        }
        var code = new ReferralCode(
                codes.next(creation, "referral-code"), partnerId, campaignId, validFrom, validTo, true, at);
        return adding.add(partnerId, creation, code.issue(new Stamp(ids.next(), at)));
    }

    /** @param expected the version the client knows, or none for any */
    public Change<ReferralCode> deactivate(String code, OptionalLong expected, Instant at) {
        return editing.edit(
                code,
                expected,
                there -> there.deactivate(
                        LocalDate.ofInstant(at, partners.zone(there.partnerId()).orElse(ZoneOffset.UTC))));
    }
}
