package dev.kizuna.partner.success.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about success stories. */
final class StoryRequests {

    private StoryRequests() {}

    @Schema(
            name = "PublishStory",
            requiredProperties = {"partnerId"})
    record Publish(
            @Schema(description = "Made up here when absent") @Nullable
            String storyId,

            @Nullable String partnerId,

            @Schema(description = "Whose success it is") @Nullable
            String keyPersonId,

            @Schema(description = "The deal it tells of") @Nullable
            String dealId,

            @Nullable String occurredAt) {}

    @Schema(
            name = "ReplicateSuccess",
            requiredProperties = {"byPartnerId"})
    record Replicate(
            @Schema(description = "The partner that repeated it") @Nullable
            String byPartnerId,

            @Schema(description = "The deal that shows it") @Nullable
            String dealId,

            @Nullable String occurredAt) {}
}
