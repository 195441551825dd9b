package dev.kizuna.partner.success.application;

import dev.kizuna.partner.aggregate.application.Beginning;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.success.domain.Stories;
import dev.kizuna.partner.success.domain.Story;
import dev.kizuna.partner.success.domain.StoryEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A success is written down and shown to others. */
@Component
public final class PublishingStory {

    private final Stories stories;
    private final Beginning beginning;

    PublishingStory(Stories stories, Beginning beginning) {
        this.stories = stories;
        this.beginning = beginning;
    }

    public Outcome<Story> publish(Start start, @Nullable String keyPersonId, @Nullable String dealId) {
        return beginning.begin(
                stories,
                start,
                Story::unheard,
                occurrence -> new StoryEvent.Published(occurrence, start.partnerId(), start.id(), keyPersonId, dealId));
    }
}
