package dev.kizuna.campaign.agreement.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new agreement: its id, its partner and its terms, side by side. */
@Schema(name = "DraftAgreement", requiredProperties = "partnerId")
record DraftAgreementRequest(
        @Schema(description = "Made up here when absent", example = "a-hikari-2026") @Nullable
        String agreementId,

        @Schema(description = "The partner", example = "p-hikari") @Nullable
        String partnerId,

        @JsonUnwrapped TermsJson terms) {}
