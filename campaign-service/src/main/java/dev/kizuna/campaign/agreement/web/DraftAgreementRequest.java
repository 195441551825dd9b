package dev.kizuna.campaign.agreement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new agreement.
 *
 * @param agreementId chosen by the client; a new one where it is absent
 * @param validFrom first local day in force, such as 2026-04-01
 * @param validTo last local day in force
 * @param currency ISO 4217 code of its amounts
 * @param tiers ascending; the first begins at 0
 */
record DraftAgreementRequest(
        @Nullable String agreementId,
        @Nullable String partnerId,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String currency,
        @Nullable List<TermsJson.TierJson> tiers) {

    TermsJson terms() {
        return new TermsJson(validFrom, validTo, currency, tiers);
    }
}
