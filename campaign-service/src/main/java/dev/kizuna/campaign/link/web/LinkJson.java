package dev.kizuna.campaign.link.web;

import dev.kizuna.campaign.link.domain.Link;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Links in requests and answers. */
final class LinkJson {

    private LinkJson() {}

    /**
     * A new link.
     *
     * @param target absolute address on an allowed host
     * @param code chosen by the client; where it is absent, one that nobody can guess
     */
    record MakeLink(
            @Nullable String partnerId,
            @Nullable String campaignId,
            @Nullable String target,
            @Nullable String code) {}

    /** @param path where it is followed, on this service */
    record LinkResponse(
            String code, String partnerId, String campaignId, String target, String path, Instant createdAt) {

        static LinkResponse of(Link link) {
            return new LinkResponse(
                    link.code().text(),
                    link.partnerId(),
                    link.campaignId(),
                    link.target(),
                    RedirectController.PATH + link.code().text(),
                    link.createdAt());
        }
    }
}
