package dev.kizuna.partner.success.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.success.domain.Story;
import dev.kizuna.partner.success.domain.StoryEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A success story as clients see it. */
@Schema(name = "SuccessStory")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoryView(
        String storyId,
        String partnerId,
        Story.Status status,
        @Nullable String keyPersonId,
        @Nullable String dealId,
        @Nullable Instant publishedAt,
        List<Replication> replications) {

    @Schema(name = "Replication")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Replication(String byPartnerId, @Nullable String dealId, Instant replicatedAt) {

        static Replication of(StoryEvent.Replicated event) {
            return new Replication(
                    event.byPartnerId(), event.dealId(), event.occurrence().at());
        }
    }

    static StoryView of(Story story) {
        var published = story.published();
        return new StoryView(
                story.id(),
                story.partnerId(),
                story.status(),
                published.map(StoryEvent.Published::keyPersonId).orElse(null),
                published.map(StoryEvent.Published::dealId).orElse(null),
                published.map(event -> event.occurrence().at()).orElse(null),
                story.replications().stream().map(Replication::of).toList());
    }
}
