package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.agenda.domain.Line;
import dev.kizuna.partner.agenda.domain.Matter;
import dev.kizuna.partner.agenda.domain.MatterKind;
import dev.kizuna.partner.success.domain.Stories;
import dev.kizuna.partner.success.domain.Story;
import dev.kizuna.partner.success.domain.StoryEvent.Published;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Successes that were told to others are progress. */
@Component
final class StoryLines implements Lines {

    private final Stories stories;

    StoryLines(Stories stories) {
        this.stories = stories;
    }

    @Override
    public Stream<Line> in(Scope scope) {
        return Everything.of(stories, scope.partnerId(), Story::id)
                .flatMap(story -> story.published().stream()
                        .filter(published -> scope.concerns(published.keyPersonId()))
                        .filter(published -> scope.isNews(published.occurrence().at()))
                        .map(published -> line(story, published)));
    }

    private static Line line(Story story, Published published) {
        return Line.done(
                new Matter(MatterKind.SUCCESS_STORY, story.id()),
                "published",
                null,
                published.occurrence().at());
    }
}
