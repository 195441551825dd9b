package dev.kizuna.campaign.agreement.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.AgreementSigned;
import dev.kizuna.campaign.agreement.domain.Agreements;
import dev.kizuna.kit.time.IdSource;
import java.time.Instant;
import java.util.OptionalLong;

/** Lawyers look at what both sides want to sign. */
public final class ReviewingDraft {

    private final Editing<Agreement, AgreementSigned> editing;
    private final IdSource ids;

    public ReviewingDraft(Agreements agreements, IdSource ids) {
        this.editing = new Editing<>(agreements);
        this.ids = ids;
    }

    public Change<Agreement> request(String id, OptionalLong expected, String requestedBy, Instant at) {
        var stamp = new Stamp(ids.next(), at);
        return editing.edit(id, expected, agreement -> agreement.requestReview(requestedBy, stamp));
    }

    public Change<Agreement> clear(String id, OptionalLong expected, String reviewedBy, Instant at) {
        var stamp = new Stamp(ids.next(), at);
        return editing.edit(id, expected, agreement -> agreement.clear(reviewedBy, stamp));
    }

    public Change<Agreement> object(String id, OptionalLong expected, String reviewedBy, String reason, Instant at) {
        var stamp = new Stamp(ids.next(), at);
        return editing.edit(id, expected, agreement -> agreement.object(reviewedBy, reason, stamp));
    }
}
