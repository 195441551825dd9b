package dev.kizuna.campaign.landingpage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.landingpage.domain.LandingPage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Landing pages in requests and answers. */
final class LandingPageJson {

    private static final String FALLBACK =
            "Where visitors go whose link leads nowhere any more; a page says so where it is absent";

    private LandingPageJson() {}

    @Schema(
            description = "A new landing page",
            requiredProperties = {"partnerId", "campaignId", "url"})
    record AddLandingPage(
            @Schema(description = "Id of the client's choice", example = "lp-fair") @Nullable
            String landingPageId,

            @Schema(description = "Whose page it is; a partner of the campaign", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "The campaign it belongs to", example = "spring-fair") @Nullable
            String campaignId,

            @Schema(description = "Absolute address on an allowed host", example = "https://www.example.com/fair")
            @Nullable
            String url,

            @Schema(description = FALLBACK, example = "https://www.example.com/") @Nullable
            String fallback) {}

    @Schema(
            description = "What a landing page is from now on",
            requiredProperties = {"url", "reason"})
    record ReplaceLandingPage(
            @Schema(description = "Absolute address on an allowed host", example = "https://www.example.com/fair-2")
            @Nullable
            String url,

            @Schema(description = FALLBACK, example = "https://www.example.com/") @Nullable
            String fallback,

            @Schema(description = "Why it is replaced", example = "The form was too long for telephones") @Nullable
            String reason) {}

    @Schema(description = "A landing page")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LandingPageResponse(
            @Schema(description = "Its id", example = "lp-fair")
            String landingPageId,

            @Schema(description = "Whose page it is", example = "p-hikari")
            String partnerId,

            @Schema(description = "The campaign it belongs to", example = "spring-fair")
            String campaignId,

            @Schema(description = "Where it is", example = "https://www.example.com/fair")
            String url,

            @Schema(description = FALLBACK, example = "https://www.example.com/") @Nullable
            String fallback,

            @Schema(description = "When it was added", example = "2026-03-01T00:00:00Z")
            Instant createdAt,

            @Schema(description = "What it was before, the oldest first")
            List<ReplacementResponse> replacements) {

        static LandingPageResponse of(LandingPage page) {
            return new LandingPageResponse(
                    page.id(),
                    page.partnerId(),
                    page.campaignId(),
                    page.url(),
                    page.fallback(),
                    page.createdAt(),
                    page.replacements().stream()
                            .map(each -> new ReplacementResponse(each.at(), each.reason(), each.url()))
                            .toList());
        }
    }

    @Schema(description = "An address that was given up")
    record ReplacementResponse(
            @Schema(description = "When", example = "2026-04-10T00:00:00Z")
            Instant at,

            @Schema(description = "Why", example = "The form was too long for telephones")
            String reason,

            @Schema(description = "Where the page was before", example = "https://www.example.com/fair")
            String url) {}
}
