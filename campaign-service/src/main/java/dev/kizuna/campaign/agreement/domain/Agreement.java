package dev.kizuna.campaign.agreement.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with a partner. Terms are negotiated, looked at by lawyers and signed; a later draft goes the same way
 * and becomes the next version, and the versions before it stay as they were.
 *
 * @param draft terms not signed yet, or null when there are none
 */
public record Agreement(
        String id, String partnerId, @Nullable Draft draft, List<SignedTerms> signed) {

    public Agreement {
        signed = List.copyOf(signed);
    }

    /** A new agreement with its first draft. */
    public static Decision<Agreement, AgreementSigned> draft(String id, String partnerId, Terms terms) {
        return new Agreement(id, partnerId, null, List.of()).drafted(terms);
    }

    /** The version in force on a local day: of those that hold on it the latest that was signed. */
    public Optional<SignedTerms> inForceOn(LocalDate day) {
        return signed.reversed().stream()
                .filter(version -> version.terms().holdOn(day))
                .findFirst();
    }

    /** The next draft, in place of one that was not signed; negotiation begins anew. */
    public Decision<Agreement, AgreementSigned> revise(Terms terms) {
        return draft != null && terms.equals(draft.terms()) ? new Decision.Unchanged<>() : drafted(terms);
    }

    /** Negotiation is over, the lawyers are asked. */
    public Decision<Agreement, AgreementSigned> requestReview(String requestedBy, Stamp stamp) {
        return inStage(
                LegalReview.Stage.NEGOTIATING,
                present -> reviewed(LegalReview.requested(requestedBy, stamp.occurredAt()), present));
    }

    /** The lawyers have nothing against it; nobody clears what they asked for themselves. */
    public Decision<Agreement, AgreementSigned> clear(String by, Stamp stamp) {
        return inStage(
                LegalReview.Stage.IN_REVIEW,
                present -> by.equals(present.review().requestedBy())
                        ? Decision.refused(new Refusal(
                                Reason.SECOND_PERSON_NEEDED, "/reviewedBy", "asked for the review themselves"))
                        : reviewed(present.review().cleared(by, stamp.occurredAt()), present));
    }

    /** The lawyers object; other terms are needed. */
    public Decision<Agreement, AgreementSigned> object(String by, String why, Stamp stamp) {
        return inStage(
                LegalReview.Stage.IN_REVIEW,
                present -> reviewed(present.review().objected(by, stamp.occurredAt(), why), present));
    }

    /**
     * The draft becomes the next version.
     *
     * @param today the partner's local day; a later version is in force from it on at the earliest, so that what was
     *     earned before stays as it was
     */
    public Decision<Agreement, AgreementSigned> sign(Stamp stamp, LocalDate today) {
        if (draft == null) {
            return Decision.wrongState("Version " + signed.size() + " is signed and there is no draft to sign");
        }
        if (draft.review().stage() != LegalReview.Stage.CLEARED) {
            return Decision.refused(new Refusal(
                    Reason.LEGAL_REVIEW_MISSING,
                    "",
                    "the draft is " + draft.review().stage() + "; first the lawyers clear it"));
        }
        LocalDate from = draft.terms().validFrom();
        if (!signed.isEmpty() && from.isBefore(today)) {
            return Decision.refused(new Refusal(
                    Reason.RETROACTIVE_TERMS,
                    "",
                    "another version cannot hold from " + from + " on, which is before today, " + today));
        }
        var next = new SignedTerms(signed.size() + 1, draft.terms(), stamp.occurredAt());
        var versions = new ArrayList<>(signed);
        versions.add(next);
        return Decision.accepted(
                new Agreement(id, partnerId, null, versions), new AgreementSigned(stamp, id, partnerId, next));
    }

    private Decision<Agreement, AgreementSigned> drafted(Terms terms) {
        List<Refusal> refusals = terms.refusals();
        return refusals.isEmpty() ? with(Draft.of(terms)) : new Decision.Refused<>(refusals);
    }

    private Decision<Agreement, AgreementSigned> inStage(
            LegalReview.Stage stage, Function<Draft, Decision<Agreement, AgreementSigned>> decision) {
        if (draft == null) {
            return Decision.wrongState("There is no draft");
        }
        return draft.review().stage() == stage
                ? decision.apply(draft)
                : Decision.wrongState("The draft is " + draft.review().stage() + " and not " + stage);
    }

    private Decision<Agreement, AgreementSigned> reviewed(LegalReview review, Draft present) {
        return with(present.with(review));
    }

    private Decision<Agreement, AgreementSigned> with(Draft next) {
        return new Decision.Accepted<>(new Agreement(id, partnerId, next, signed), List.of());
    }
}
