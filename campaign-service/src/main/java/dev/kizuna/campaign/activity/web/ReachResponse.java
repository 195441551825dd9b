package dev.kizuna.campaign.activity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.campaign.activity.domain.Reach;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many a medium says it has reached: a vanity figure. */
@Schema(name = "Reach")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReachResponse(
        @Schema(description = "The reporter's id of it, under which the latest report holds", example = "2026-04-01")
        @Nullable
        String reportId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "The campaign", example = "c-spring")
        String campaignId,

        @Schema(description = "When it was reported") Instant occurredAt,

        @Schema(description = "People reached", example = "1200")
        long reach,

        @Schema(description = "Times shown", example = "3400")
        long impressions,

        @Schema(description = "Likes, shares, comments", example = "12")
        long engagements,

        @Schema(description = "The medium", example = "web") @Nullable
        String medium) {

    static ReachResponse of(Reach reach) {
        return new ReachResponse(
                reach.reportId(),
                reach.partnerId(),
                reach.campaignId(),
                reach.source().at(),
                reach.reach(),
                reach.impressions(),
                reach.engagements(),
                reach.medium());
    }
}
