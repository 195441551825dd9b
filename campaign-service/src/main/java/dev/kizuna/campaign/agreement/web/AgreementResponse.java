package dev.kizuna.campaign.agreement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.agreement.domain.Agreement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement.
 *
 * @param draft terms not signed yet
 * @param versions signed terms, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementResponse(
        String agreementId, String partnerId, @Nullable TermsJson draft, List<Version> versions) {

    record Version(int version, Instant signedAt, TermsJson terms) {}

    static AgreementResponse of(Agreement agreement) {
        return new AgreementResponse(
                agreement.id(),
                agreement.partnerId(),
                agreement.draft() == null ? null : TermsJson.of(agreement.draft()),
                agreement.signed().stream()
                        .map(signed -> new Version(signed.version(), signed.signedAt(), TermsJson.of(signed.terms())))
                        .toList());
    }
}
