package dev.kizuna.partner.success.application;

import dev.kizuna.partner.aggregate.application.Beginning;
import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.success.domain.Stories;
import dev.kizuna.partner.success.domain.Story;
import dev.kizuna.partner.success.domain.StoryEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A success is shown to others. */
@Component
public final class PublishingStory {

    private final Stories stories;
    private final Beginning beginning;
    private final Occurrences occurrences;

    PublishingStory(Stories stories, Beginning beginning, Occurrences occurrences) {
        this.stories = stories;
        this.beginning = beginning;
        this.occurrences = occurrences;
    }

    /** A story that was written here. */
    public Outcome<Story> publish(Target target) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(stories, target, story -> story.publish(occurrence));
    }

    /** A story that was written, and agreed to, elsewhere. */
    public Outcome<Story> publishAtOnce(Start start, @Nullable String keyPersonId, @Nullable String dealId) {
        return beginning.begin(
                stories,
                start,
                Story::unheard,
                occurrence -> new StoryEvent.Published(occurrence, start.partnerId(), start.id(), keyPersonId, dealId));
    }
}
