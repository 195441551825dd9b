package dev.kizuna.partner.success.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.success.domain.Consent;
import dev.kizuna.partner.success.domain.Facts;
import dev.kizuna.partner.success.domain.Story;
import dev.kizuna.partner.success.domain.StoryEvent;
import dev.kizuna.partner.success.domain.StoryEvent.Received;
import dev.kizuna.partner.success.domain.StoryEvent.Shared;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A success story as clients see it. */
@Schema(name = "SuccessStory")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoryView(
        @Schema(description = "Id of the story", example = "story-hikari")
        String storyId,

        @Schema(description = "Whose success it is", example = "p-hikari")
        String partnerId,

        @Schema(description = "How far it is; UNHEARD while only what became of it was reported", example = "PUBLISHED")
        Story.Status status,

        @Schema(description = "The key person whose success it is", example = "kp-tanaka") @Nullable
        String keyPersonId,

        @Schema(description = "The deal it tells of", example = "deal-4711") @Nullable
        String dealId,

        @Schema(description = "What it tells of, filled in from the events") @Nullable
        FactsView facts,

        @Schema(description = "A headline", example = "First order within 60 days") @Nullable
        String title,

        @Schema(description = "What made it work", example = "[\"A study group each Tuesday\"]")
        List<String> whatWorked,

        @Schema(description = "What others can do the same way", example = "[\"Begin with one branch\"]")
        List<String> othersCanRepeat,

        @Schema(description = "Who of the partner agreed that it is told", example = "kp-tanaka") @Nullable
        String consentGivenBy,

        @Schema(description = "When the partner agreed", example = "2026-05-11T00:00:00Z") @Nullable
        Instant consentGivenAt,

        @Schema(description = "When it was drafted", example = "2026-05-10T00:00:00Z") @Nullable
        Instant draftedAt,

        @Schema(description = "When it was published", example = "2026-05-11T00:00:00Z") @Nullable
        Instant publishedAt,

        @Schema(description = "How many it reached") Counts counts,

        @Schema(description = "To whom it was given, and who has received it")
        List<Share> shares,

        @Schema(description = "Who repeated it, and what shows it")
        List<Replication> replications) {

    @Schema(name = "SuccessStoryCounts")
    record Counts(
            @Schema(description = "Partners to whom it was given", example = "3")
            int shared,

            @Schema(description = "Partners that received it", example = "2")
            int received,

            @Schema(description = "Times it was repeated", example = "1")
            int replicated) {}

    @Schema(name = "SuccessStoryShare")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Share(
            @Schema(description = "To whom it was given", example = "p-akari")
            String toPartnerId,

            @Schema(description = "When it was given", example = "2026-05-12T00:00:00Z") @Nullable
            Instant sharedAt,

            @Schema(description = "When it was received; absent before", example = "2026-05-13T00:00:00Z") @Nullable
            Instant receivedAt,

            @Schema(description = "The person who received it", example = "kp-suzuki") @Nullable
            String receivedBy) {

        static Share of(Shared shared, @Nullable Received received) {
            return new Share(
                    shared.toPartnerId(),
                    shared.occurrence().at(),
                    received == null ? null : received.occurrence().at(),
                    received == null ? null : received.receivedBy());
        }
    }

    @Schema(name = "Replication")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Replication(
            @Schema(description = "The partner that repeated it", example = "p-akari")
            String byPartnerId,

            @Schema(description = "The deal that shows it", example = "deal-4712") @Nullable
            String dealId,

            @Schema(description = "When it was repeated", example = "2026-06-30T00:00:00Z")
            Instant replicatedAt) {

        static Replication of(StoryEvent.Replicated event) {
            return new Replication(
                    event.byPartnerId(), event.dealId(), event.occurrence().at());
        }
    }

    static StoryView of(Story story) {
        Optional<Facts> facts = Optional.ofNullable(story.facts());
        Optional<Consent> consent = Optional.ofNullable(story.consent());
        Map<String, Received> received =
                story.receipts().stream().collect(Collectors.toMap(Received::byPartnerId, Function.identity()));
        return new StoryView(
                story.id(),
                story.partnerId(),
                story.status(),
                story.keyPersonId().orElse(null),
                story.published()
                        .map(StoryEvent.Published::dealId)
                        .or(() -> story.drafted().map(StoryEvent.Drafted::dealId))
                        .orElse(null),
                facts.map(FactsView::of).orElse(null),
                story.narrative().title(),
                story.narrative().whatWorked(),
                story.narrative().othersCanRepeat(),
                consent.map(Consent::givenBy).orElse(null),
                consent.map(Consent::givenAt).orElse(null),
                story.drafted().map(event -> event.occurrence().at()).orElse(null),
                story.published().map(event -> event.occurrence().at()).orElse(null),
                new Counts(
                        story.shares().size(),
                        story.receipts().size(),
                        story.replications().size()),
                story.shares().stream()
                        .map(share -> Share.of(share, received.get(share.toPartnerId())))
                        .toList(),
                story.replications().stream().map(Replication::of).toList());
    }
}
