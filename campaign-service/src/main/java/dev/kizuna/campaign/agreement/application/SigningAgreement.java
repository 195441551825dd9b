package dev.kizuna.campaign.agreement.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.AgreementSigned;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/** Both sides sign. */
public final class SigningAgreement {

    private final Editing<Agreement, AgreementSigned> editing;
    private final PartnerReplica partners;
    private final IdSource ids;

    public SigningAgreement(Agreements agreements, PartnerReplica partners, IdSource ids) {
        this.editing = new Editing<>(agreements);
        this.partners = partners;
        this.ids = ids;
    }

    public Change<Agreement> sign(String id, OptionalLong expected, Instant signedAt) {
        var stamp = new Stamp(ids.next(), signedAt);
        return editing.edit(id, expected, agreement -> agreement.sign(stamp, today(agreement.partnerId(), signedAt)));
    }

    private LocalDate today(String partnerId, Instant at) {
        return LocalDate.ofInstant(at, partners.zone(partnerId).orElse(ZoneOffset.UTC));
    }
}
