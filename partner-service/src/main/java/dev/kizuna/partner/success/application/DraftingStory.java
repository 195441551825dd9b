package dev.kizuna.partner.success.application;

import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.success.domain.Deal;
import dev.kizuna.partner.success.domain.Deals;
import dev.kizuna.partner.success.domain.Facts;
import dev.kizuna.partner.success.domain.Stories;
import dev.kizuna.partner.success.domain.Story;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A win becomes a draft with its facts filled in: by itself for the first one, by hand for any other. */
@Component
public final class DraftingStory {

    private static final int MOST_STORIES = 500;

    private final Stories stories;
    private final Deals deals;
    private final GatheringFacts facts;
    private final KnownPartners partners;
    private final Occurrences occurrences;

    DraftingStory(Stories stories, Deals deals, GatheringFacts facts, KnownPartners partners, Occurrences occurrences) {
        this.stories = stories;
        this.deals = deals;
        this.facts = facts;
        this.partners = partners;
        this.occurrences = occurrences;
    }

    /**
     * Drafts the first win of a key person; or of a partner, where nobody said whose win it is. The story's id is always
     * the same, so that it is one however often and in whatever order the wins are reported.
     */
    void firstWin(Deal deal, Instant wonAt) {
        if (!partners.unknownOf(Set.of(deal.partnerId())).isEmpty() || isLaterWinOfPartner(deal, wonAt)) {
            return;
        }
        String storyId = firstWinId(deal.partnerId(), deal.keyPersonId().orElse(null));
        Facts win = facts.of(deal, wonAt);
        var occurrence = occurrences.at(null);
        Outcome<Story> drafted;
        do {
            drafted = Writing.change(stories, Target.of(storyId), story -> story.draft(occurrence, win));
            if (drafted instanceof Outcome.NotFound<Story>) {
                drafted = Writing.create(
                        stories,
                        storyId,
                        RequestMark.NONE,
                        Story.unheard(storyId, deal.partnerId()).draft(occurrence, win));
            }
        } while (!(drafted instanceof Outcome.Done<Story>));
    }

    /** Somebody begins the story of a win that is known. */
    public Outcome<Story> byHand(Start start, String dealId) {
        if (!partners.unknownOf(Set.of(start.partnerId())).isEmpty()) {
            return new Outcome.Refused<>(new Refusal.UnknownPartner(start.partnerId()));
        }
        Optional<Deal> deal = deals.find(Deal.id(start.partnerId(), dealId)).map(Versioned::value);
        Optional<Instant> wonAt = deal.flatMap(Deal::wonAt);
        if (wonAt.isEmpty()) {
            return new Outcome.Refused<>(new Refusal.Against(
                    Rule.DEAL_NOT_WON, "dealId", "No win of the partner is known under \"" + dealId + "\""));
        }
        var win = facts.of(deal.get(), wonAt.get());
        var begun = Story.unheard(start.id(), start.partnerId()).draft(occurrences.at(start.occurredAt()), win);
        return Writing.create(stories, start.id(), start.mark(), begun);
    }

    /** A win of nobody in particular is the partner's first only if no story tells of an earlier one. */
    private boolean isLaterWinOfPartner(Deal deal, Instant wonAt) {
        return deal.keyPersonId().isEmpty()
                && stories.select(new Selection(Map.of("partnerId", deal.partnerId()), "", MOST_STORIES)).stream()
                        .map(found -> found.value().facts())
                        .anyMatch(told -> told != null
                                && !told.dealId().equals(deal.dealId())
                                && told.wonAt().isBefore(wonAt));
    }

    private static String firstWinId(String partnerId, @Nullable String keyPersonId) {
        String whose = "first-win\n" + partnerId + "\n" + (keyPersonId == null ? "" : keyPersonId);
        return UUID.nameUUIDFromBytes(whose.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
