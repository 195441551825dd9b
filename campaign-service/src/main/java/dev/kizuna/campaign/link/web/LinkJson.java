package dev.kizuna.campaign.link.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.link.domain.Link;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Links in requests and answers. */
final class LinkJson {

    private LinkJson() {}

    @Schema(
            description = "A new link; to target or to landingPageId",
            requiredProperties = {"partnerId", "campaignId"})
    record MakeLink(
            @Schema(description = "Whose link it is; a partner of the campaign", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "The campaign it leads into", example = "spring-fair") @Nullable
            String campaignId,

            @Schema(description = "Absolute address on an allowed host", example = "https://www.example.com/fair")
            @Nullable
            String target,

            @Schema(description = "Landing page of the campaign, in place of a target", example = "lp-fair") @Nullable
            String landingPageId,

            @Schema(
                    description =
                            "Code of the client's choice, 6 characters or more; absent for one that nobody can guess",
                    example = "spring-fair-2026")
            @Nullable
            String code,

            @Schema(description = "Where the link is put, as a stable code", example = "newsletter") @Nullable
            String channel,

            @Schema(
                    description = "From when on it leads somewhere; ISO 8601 with offset",
                    example = "2026-04-01T09:00:00+09:00")
            @Nullable
            String validFrom,

            @Schema(description = "When that ends, exclusive", example = "2026-07-01T00:00:00+09:00") @Nullable
            String validTo) {

        Link.Settings settings(RequestReader reader) {
            return LinkJson.settings(reader, target, landingPageId, channel, validFrom, validTo);
        }
    }

    @Schema(description = "What a link is set to from now on; what is absent is unset")
    record SetLink(
            @Schema(description = "Absolute address on an allowed host", example = "https://www.example.com/fair")
            @Nullable
            String target,

            @Schema(description = "Landing page of the campaign, in place of a target", example = "lp-fair") @Nullable
            String landingPageId,

            @Schema(description = "Where the link is put, as a stable code", example = "newsletter") @Nullable
            String channel,

            @Schema(
                    description = "From when on it leads somewhere; ISO 8601 with offset",
                    example = "2026-04-01T09:00:00+09:00")
            @Nullable
            String validFrom,

            @Schema(description = "When that ends, exclusive", example = "2026-07-01T00:00:00+09:00") @Nullable
            String validTo) {

        Link.Settings settings(RequestReader reader) {
            return LinkJson.settings(reader, target, landingPageId, channel, validFrom, validTo);
        }
    }

    @Schema(description = "A tracked link")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LinkResponse(
            @Schema(description = "Its code, in lower case", example = "spring-fair-2026")
            String code,

            @Schema(description = "Whose link it is", example = "p-hikari")
            String partnerId,

            @Schema(description = "The campaign it leads into", example = "spring-fair")
            String campaignId,

            @Schema(description = "Where it leads, unless to a landing page", example = "https://www.example.com/fair")
            @Nullable
            String target,

            @Schema(description = "The landing page it leads to", example = "lp-fair") @Nullable
            String landingPageId,

            @Schema(description = "Where it is put", example = "newsletter") @Nullable
            String channel,

            @Schema(description = "From when on it leads somewhere", example = "2026-04-01T00:00:00Z") @Nullable
            Instant validFrom,

            @Schema(description = "When that ends, exclusive", example = "2026-06-30T15:00:00Z") @Nullable
            Instant validTo,

            @Schema(description = "Whether it rests", example = "false")
            boolean paused,

            @Schema(description = "Where it is followed, on the port for visitors", example = "/r/spring-fair-2026")
            String path,

            @Schema(description = "When it was made", example = "2026-03-01T00:00:00Z")
            Instant createdAt) {

        static LinkResponse of(Link link) {
            Link.Settings settings = link.settings();
            return new LinkResponse(
                    link.code().text(),
                    link.partnerId(),
                    link.campaignId(),
                    settings.target(),
                    settings.landingPageId(),
                    settings.channel(),
                    settings.validFrom(),
                    settings.validTo(),
                    link.paused(),
                    RedirectController.PATH + link.code().text(),
                    link.createdAt());
        }
    }

    private static Link.Settings settings(
            RequestReader reader,
            @Nullable String target,
            @Nullable String landingPageId,
            @Nullable String channel,
            @Nullable String validFrom,
            @Nullable String validTo) {
        return new Link.Settings(
                target,
                reader.idIfGiven("/landingPageId", landingPageId),
                reader.idIfGiven("/channel", channel),
                validFrom == null ? null : reader.time("/validFrom", validFrom),
                validTo == null ? null : reader.time("/validTo", validTo));
    }
}
