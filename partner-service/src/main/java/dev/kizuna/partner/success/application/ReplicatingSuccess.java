package dev.kizuna.partner.success.application;

import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.success.domain.Stories;
import dev.kizuna.partner.success.domain.Story;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Another partner repeats a success. */
@Component
public final class ReplicatingSuccess {

    private final Stories stories;
    private final KnownPartners partners;
    private final Occurrences occurrences;

    ReplicatingSuccess(Stories stories, KnownPartners partners, Occurrences occurrences) {
        this.stories = stories;
        this.partners = partners;
        this.occurrences = occurrences;
    }

    public Outcome<Story> replicate(Target target, String byPartnerId, String dealId) {
        if (!partners.unknownOf(Set.of(byPartnerId)).isEmpty()) {
            return new Outcome.Refused<>(new Refusal.UnknownPartner(byPartnerId));
        }
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(stories, target, story -> story.replicate(occurrence, byPartnerId, dealId));
    }
}
