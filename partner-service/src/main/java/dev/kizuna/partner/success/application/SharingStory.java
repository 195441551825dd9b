package dev.kizuna.partner.success.application;

import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.success.domain.Stories;
import dev.kizuna.partner.success.domain.Story;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A story is given to those who could repeat it, and they say that they have it. */
@Component
public final class SharingStory {

    private final Stories stories;
    private final KnownPartners partners;
    private final Occurrences occurrences;

    SharingStory(Stories stories, KnownPartners partners, Occurrences occurrences) {
        this.stories = stories;
        this.partners = partners;
        this.occurrences = occurrences;
    }

    public Outcome<Story> share(Target target, List<String> partnerIds) {
        Set<String> unknown = partners.unknownOf(Set.copyOf(partnerIds));
        if (!unknown.isEmpty()) {
            return new Outcome.Refused<>(new Refusal.UnknownPartner(
                    unknown.stream().sorted().findFirst().orElseThrow()));
        }
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(stories, target, story -> story.share(occurrence, partnerIds));
    }

    public Outcome<Story> receive(Target target, String byPartnerId, @Nullable String receivedBy) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(stories, target, story -> story.receive(occurrence, byPartnerId, receivedBy));
    }
}
