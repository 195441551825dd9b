package dev.kizuna.campaign.agreement.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with a partner. Terms are drafted and then signed; a later draft becomes the next version, and the
 * versions before it stay as they were.
 *
 * @param draft terms not signed yet, or null when there are none
 */
public record Agreement(
        String id, String partnerId, @Nullable Terms draft, List<SignedTerms> signed) {

    public Agreement {
        signed = List.copyOf(signed);
    }

    /** A new agreement with its first draft. */
    public static Decision<Agreement, AgreementSigned> draft(String id, String partnerId, Terms terms) {
        return drafted(new Agreement(id, partnerId, null, List.of()), terms);
    }

    /** The next draft, in place of one that was not signed. */
    public Decision<Agreement, AgreementSigned> revise(Terms terms) {
        return terms.equals(draft) ? new Decision.Unchanged<>() : drafted(this, terms);
    }

    /** The draft becomes the next version. */
    public Decision<Agreement, AgreementSigned> sign(Stamp stamp) {
        if (draft == null) {
            return Decision.wrongState("Version " + signed.size() + " is signed and there is no draft to sign");
        }
        var next = new SignedTerms(signed.size() + 1, draft, stamp.occurredAt());
        var versions = new ArrayList<>(signed);
        versions.add(next);
        return Decision.accepted(
                new Agreement(id, partnerId, null, versions), new AgreementSigned(stamp, id, partnerId, next));
    }

    private static Decision<Agreement, AgreementSigned> drafted(Agreement agreement, Terms terms) {
        List<Refusal> refusals = terms.refusals();
        return refusals.isEmpty()
                ? new Decision.Accepted<>(
                        new Agreement(agreement.id, agreement.partnerId, terms, agreement.signed), List.of())
                : new Decision.Refused<>(refusals);
    }
}
