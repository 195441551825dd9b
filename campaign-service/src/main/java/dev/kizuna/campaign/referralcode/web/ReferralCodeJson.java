package dev.kizuna.campaign.referralcode.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.referralcode.domain.ReferralCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Referral codes in requests and answers. */
final class ReferralCodeJson {

    private ReferralCodeJson() {}

    @Schema(description = "A new referral code", requiredProperties = "partnerId")
    record IssueReferralCode(
            @Schema(description = "Whose code it is", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "The campaign it belongs to", example = "spring-fair") @Nullable
            String campaignId,

            @Schema(description = "First local day it counts", example = "2026-04-01") @Nullable
            String validFrom,

            @Schema(description = "Last local day it counts", example = "2026-06-30") @Nullable
            String validTo) {}

    @Schema(description = "A referral code")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReferralCodeResponse(
            @Schema(description = "The code, in lower case; buyers may write it as they like", example = "k7m2q9x4w3tz")
            String code,

            @Schema(description = "Whose code it is", example = "p-hikari")
            String partnerId,

            @Schema(description = "The campaign it belongs to", example = "spring-fair") @Nullable
            String campaignId,

            @Schema(description = "First local day it counts", example = "2026-04-01") @Nullable
            LocalDate validFrom,

            @Schema(description = "Last local day it counts", example = "2026-06-30") @Nullable
            LocalDate validTo,

            @Schema(description = "Whether it was not deactivated", example = "true")
            boolean active,

            @Schema(description = "When it was issued", example = "2026-03-01T00:00:00Z")
            Instant issuedAt) {

        static ReferralCodeResponse of(ReferralCode code) {
            return new ReferralCodeResponse(
                    code.code().text(),
                    code.partnerId(),
                    code.campaignId(),
                    code.validFrom(),
                    code.validTo(),
                    code.active(),
                    code.issuedAt());
        }
    }
}
