package dev.kizuna.partner.success.web;

import dev.kizuna.partner.aggregate.web.Fields;
import dev.kizuna.partner.success.domain.Narrative;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about success stories. */
final class StoryRequests {

    private StoryRequests() {}

    @Schema(
            name = "PublishStory",
            requiredProperties = {"partnerId"})
    record Publish(
            @Schema(description = "Made up here when absent", example = "story-hikari") @Nullable
            String storyId,

            @Schema(description = "Whose success it is", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "The key person whose success it is", example = "kp-tanaka") @Nullable
            String keyPersonId,

            @Schema(description = "The deal it tells of", example = "deal-4711") @Nullable
            String dealId,

            @Schema(description = "When it was published; now when absent", example = "2026-05-11T09:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(
            name = "DraftStory",
            requiredProperties = {"partnerId", "dealId"})
    record Draft(
            @Schema(description = "Made up here when absent", example = "story-hikari") @Nullable
            String storyId,

            @Schema(description = "Whose success it is", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "The won deal whose facts are filled in", example = "deal-4711") @Nullable
            String dealId,

            @Schema(description = "When it was begun; now when absent", example = "2026-05-11T09:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(name = "WriteStory", description = "Speak of people by their ids: a text is read by other partners")
    record Write(
            @Schema(description = "A headline", example = "First order within 60 days") @Nullable
            String title,

            @Schema(description = "What made it work", example = "[\"A study group each Tuesday\"]") @Nullable
            List<String> whatWorked,

            @Schema(description = "What others can do the same way", example = "[\"Begin with one branch\"]") @Nullable
            List<String> othersCanRepeat) {

        Narrative read(Fields fields) {
            return new Narrative(
                    fields.optionalText("title", title),
                    fields.texts("whatWorked", whatWorked),
                    fields.texts("othersCanRepeat", othersCanRepeat));
        }
    }

    @Schema(
            name = "AgreeToStory",
            requiredProperties = {"givenBy"})
    record Agree(
            @Schema(description = "Who of the partner agrees that it is told", example = "kp-tanaka") @Nullable
            String givenBy,

            @Schema(description = "When; now when absent", example = "2026-05-11T09:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(name = "PublishDraft")
    record PublishDraft(
            @Schema(description = "When; now when absent", example = "2026-05-11T09:00:00+09:00") @Nullable
            String occurredAt) {

        static final PublishDraft NOW = new PublishDraft(null);
    }

    @Schema(
            name = "ShareStory",
            requiredProperties = {"partnerIds"})
    record Share(
            @Schema(description = "Partners and prospects that get it", example = "[\"p-akari\"]") @Nullable
            List<String> partnerIds,

            @Schema(description = "When; now when absent", example = "2026-05-12T09:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(
            name = "ReceiveStory",
            requiredProperties = {"byPartnerId"})
    record Receive(
            @Schema(description = "The partner that has it now", example = "p-akari") @Nullable
            String byPartnerId,

            @Schema(description = "The person who received it", example = "kp-suzuki") @Nullable
            String receivedBy,

            @Schema(description = "When; now when absent", example = "2026-05-13T09:00:00+09:00") @Nullable
            String occurredAt) {}

    @Schema(
            name = "ReplicateSuccess",
            requiredProperties = {"byPartnerId", "dealId"})
    record Replicate(
            @Schema(description = "The partner that repeated it", example = "p-akari") @Nullable
            String byPartnerId,

            @Schema(description = "The deal that shows it", example = "deal-4712") @Nullable
            String dealId,

            @Schema(description = "When; now when absent", example = "2026-06-30T09:00:00+09:00") @Nullable
            String occurredAt) {}
}
