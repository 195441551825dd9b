package dev.kizuna.partner.success.application;

import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.fit.application.FindingLookalikes;
import dev.kizuna.partner.fit.application.FindingLookalikes.Found;
import dev.kizuna.partner.fit.application.FindingLookalikes.Lookalike;
import dev.kizuna.partner.success.domain.Stories;
import dev.kizuna.partner.success.domain.Story;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds who could repeat a success: partners and prospects that are like its own and do not have its story yet. */
@Component
public final class ProposingReaders {

    private final Stories stories;
    private final FindingLookalikes lookalikes;

    ProposingReaders(Stories stories, FindingLookalikes lookalikes) {
        this.stories = stories;
        this.lookalikes = lookalikes;
    }

    /** What can be proposed. */
    public sealed interface Proposal {

        /** @param readers the most alike first */
        record Readers(Story story, List<Lookalike> readers) implements Proposal {}

        record NoStory(String storyId) implements Proposal {}

        /** The partner was never assessed, so nobody can be told to be like it. */
        record NotAssessed(String partnerId) implements Proposal {}
    }

    public Proposal of(String storyId, int limit) {
        Optional<Story> found = stories.find(storyId).map(Versioned::value);
        if (found.isEmpty()) {
            return new Proposal.NoStory(storyId);
        }
        Story story = found.get();
        return switch (lookalikes.of(story.partnerId(), limit + story.shares().size())) {
            case Found.Lookalikes alike ->
                new Proposal.Readers(
                        story,
                        alike.lookalikes().stream()
                                .filter(other -> !story.isSharedWith(
                                        other.candidate().partner().partnerId()))
                                .limit(limit)
                                .toList());
            case Found.NoPartner _ -> new Proposal.NotAssessed(story.partnerId());
            case Found.NotAssessed(var partnerId) -> new Proposal.NotAssessed(partnerId);
        };
    }
}
