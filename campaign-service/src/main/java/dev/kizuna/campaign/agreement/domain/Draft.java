package dev.kizuna.campaign.agreement.domain;

/** Terms that are not signed yet. */
public record Draft(Terms terms, LegalReview review) {

    static Draft of(Terms terms) {
        return new Draft(terms, LegalReview.NEGOTIATING);
    }

    Draft with(LegalReview next) {
        return new Draft(terms, next);
    }
}
