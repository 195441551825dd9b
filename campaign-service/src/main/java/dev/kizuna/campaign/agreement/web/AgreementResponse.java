package dev.kizuna.campaign.agreement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.agreement.domain.Agreement;
import dev.kizuna.campaign.agreement.domain.Draft;
import dev.kizuna.campaign.agreement.domain.LegalReview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agreement. */
@Schema(name = "Agreement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementResponse(
        @Schema(description = "Its id", example = "a-hikari-2026")
        String agreementId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "Terms not signed yet") @Nullable
        TermsJson draft,

        @Schema(description = "How far the lawyers are with the draft") @Nullable
        Review legalReview,

        @Schema(description = "Signed terms, oldest first") List<Version> versions) {

    /** Signed terms. */
    @Schema(name = "AgreementVersion")
    record Version(
            @Schema(description = "Counted from 1", example = "1")
            int version,

            @Schema(description = "When both sides had signed", example = "2026-03-25T00:00:00Z")
            Instant signedAt,

            @Schema(description = "What was signed") TermsJson terms) {}

    /** The lawyers' work. */
    @Schema(name = "LegalReview")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Review(
            @Schema(description = "NEGOTIATING, IN_REVIEW, OBJECTED or CLEARED", example = "CLEARED")
            LegalReview.Stage stage,

            @Schema(description = "Who asked", example = "u-sato") @Nullable
            String requestedBy,

            @Schema(description = "When", example = "2026-03-23T02:00:00Z") @Nullable
            Instant requestedAt,

            @Schema(description = "Who decided", example = "u-legal") @Nullable
            String decidedBy,

            @Schema(description = "When", example = "2026-03-24T02:00:00Z") @Nullable
            Instant decidedAt,

            @Schema(description = "What speaks against the draft", example = "Liability is open") @Nullable
            String objection) {

        static Review of(LegalReview review) {
            return new Review(
                    review.stage(),
                    review.requestedBy(),
                    review.requestedAt(),
                    review.decidedBy(),
                    review.decidedAt(),
                    review.objection());
        }
    }

    static AgreementResponse of(Agreement agreement) {
        Draft draft = agreement.draft();
        return new AgreementResponse(
                agreement.id(),
                agreement.partnerId(),
                draft == null ? null : TermsJson.of(draft.terms()),
                draft == null ? null : Review.of(draft.review()),
                agreement.signed().stream()
                        .map(signed -> new Version(signed.version(), signed.signedAt(), TermsJson.of(signed.terms())))
                        .toList());
    }
}
