package dev.kizuna.campaign.agreement.application;

import dev.kizuna.campaign.aggregate.application.Adding;
import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.AgreementSigned;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.kit.time.IdSource;
import org.jspecify.annotations.Nullable;

/** A partner and we begin to negotiate. */
public final class DraftingAgreement {

    private final Adding<Agreement, AgreementSigned> adding;
    private final IdSource ids;

    public DraftingAgreement(Agreements agreements, KnownPartners partners, IdSource ids) {
        this.adding = new Adding<>(agreements, partners);
        this.ids = ids;
    }

    /** @param id chosen by the client, or null */
    public Addition<Agreement> draft(@Nullable String id, String partnerId, Terms terms, Creation creation) {
        String agreementId = id == null ? creation.id(ids, "agreement") : id;
        return adding.add(partnerId, creation, Agreement.draft(agreementId, partnerId, terms));
    }
}
