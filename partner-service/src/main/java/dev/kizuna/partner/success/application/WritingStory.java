package dev.kizuna.partner.success.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.success.domain.Consent;
import dev.kizuna.partner.success.domain.Narrative;
import dev.kizuna.partner.success.domain.Stories;
import dev.kizuna.partner.success.domain.Story;
import org.springframework.stereotype.Component;

/** People fill in a story, and the partner agrees to it. */
@Component
public final class WritingStory {

    private final Stories stories;
    private final Occurrences occurrences;

    WritingStory(Stories stories, Occurrences occurrences) {
        this.stories = stories;
        this.occurrences = occurrences;
    }

    public Outcome<Story> write(Target target, Narrative narrative) {
        return Writing.change(stories, target, story -> story.write(narrative));
    }

    public Outcome<Story> agree(Target target, String givenBy) {
        var given = new Consent(givenBy, occurrences.at(target.occurredAt()).at());
        return Writing.change(stories, target, story -> story.agree(given));
    }
}
