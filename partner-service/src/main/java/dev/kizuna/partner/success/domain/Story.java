package dev.kizuna.partner.success.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.success.domain.StoryEvent.Drafted;
import dev.kizuna.partner.success.domain.StoryEvent.Published;
import dev.kizuna.partner.success.domain.StoryEvent.Received;
import dev.kizuna.partner.success.domain.StoryEvent.Replicated;
import dev.kizuna.partner.success.domain.StoryEvent.Shared;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A success of one partner, told so that others repeat it: drafted with its facts, written by people, agreed to by the
 * partner, published, given to others, received and repeated.
 *
 * @param facts what it tells of; null while only others have spoken of it
 * @param consent of the partner; null while it is missing
 */
public record Story(
        String id,
        String partnerId,
        History<StoryEvent> history,
        @Nullable Facts facts,
        Narrative narrative,
        @Nullable Consent consent)
        implements Chronicle<Story, StoryEvent> {

    /** How far a story is. */
    public enum Status {
        /** What became of it was reported, but not yet the story itself. */
        UNHEARD,
        DRAFTED,
        PUBLISHED,
        REPLICATED
    }

    /** A story of which nothing is known yet. */
    public static Story unheard(String storyId, String partnerId) {
        return new Story(storyId, partnerId, History.none(), null, Narrative.NONE, null);
    }

    public Optional<Drafted> drafted() {
        return history.last(Drafted.class);
    }

    public Optional<Published> published() {
        return history.first(Published.class);
    }

    /** Partners to whom it was given, each once. */
    public List<Shared> shares() {
        return firstOfEach(Shared.class, Shared::toPartnerId);
    }

    /** Partners that received it, each once. */
    public List<Received> receipts() {
        return firstOfEach(Received.class, Received::byPartnerId);
    }

    /** Repetitions, each partner and deal once. */
    public List<Replicated> replications() {
        return firstOfEach(
                Replicated.class,
                event -> List.of(event.byPartnerId(), Objects.requireNonNullElse(event.dealId(), "")));
    }

    /** Whose success it is, as far as known. */
    public Optional<String> keyPersonId() {
        return published()
                .map(Published::keyPersonId)
                .or(() -> drafted().map(Drafted::keyPersonId))
                .or(() -> Optional.ofNullable(facts).map(Facts::keyPersonId));
    }

    @Override
    public Status status() {
        if (published().isEmpty()) {
            return drafted().isPresent() ? Status.DRAFTED : Status.UNHEARD;
        }
        return replications().isEmpty() ? Status.PUBLISHED : Status.REPLICATED;
    }

    /**
     * A win is there to be told. What is published stays as it is; a draft tells of the earliest win that is known, so
     * that the order of reports does not matter.
     */
    public Decision<Story> draft(Occurrence occurrence, Facts win) {
        boolean sameDeal = facts != null && facts.dealId().equals(win.dealId());
        if (published().isPresent() || (facts != null && !sameDeal && !win.isEarlierThan(facts))) {
            return Decision.unchanged(this);
        }
        var told = new Story(id, partnerId, history, win, narrative, consent);
        if (sameDeal && drafted().isPresent()) {
            return new Decision.Accepted<>(told, List.of());
        }
        return told.happens(new Drafted(occurrence, partnerId, id, win.keyPersonId(), win.dealId()));
    }

    /** People write what the events do not know. */
    public Decision<Story> write(Narrative written) {
        return begun() ? Decision.unchanged(new Story(id, partnerId, history, facts, written, consent)) : notBegun();
    }

    /** The partner agrees that it is told. */
    public Decision<Story> agree(Consent given) {
        return begun() ? Decision.unchanged(new Story(id, partnerId, history, facts, narrative, given)) : notBegun();
    }

    /** It is shown to others. */
    public Decision<Story> publish(Occurrence occurrence) {
        if (published().isPresent()) {
            return Decision.against(Rule.STORY_PUBLISHED_ALREADY, "It was published before");
        }
        if (drafted().isEmpty()) {
            return notBegun();
        }
        if (facts == null) {
            return Decision.against(Rule.STORY_FACTS_MISSING, "No win of the partner is known of which it could tell");
        }
        if (narrative.whatWorked().isEmpty()) {
            return Decision.against(Rule.STORY_TEXT_MISSING, "whatWorked", "Write down what worked");
        }
        if (narrative.othersCanRepeat().isEmpty()) {
            return Decision.against(Rule.STORY_TEXT_MISSING, "othersCanRepeat", "Write down what others can repeat");
        }
        if (consent == null) {
            return Decision.against(Rule.CONSENT_MISSING, "Nobody of the partner has agreed that it is told");
        }
        return happens(new Published(occurrence, partnerId, id, facts.keyPersonId(), facts.dealId()));
    }

    /** It is given to others to repeat; those who have it already are passed over. */
    public Decision<Story> share(Occurrence occurrence, List<String> partnerIds) {
        if (published().isEmpty()) {
            return notPublished();
        }
        Story told = this;
        List<Shared> events = new ArrayList<>();
        for (String toPartnerId : partnerIds) {
            if (toPartnerId.equals(partnerId)) {
                return Decision.against(
                        Rule.OWN_SUCCESS, "partnerIds/" + partnerIds.indexOf(toPartnerId), "It is this partner's own");
            }
            if (!told.isSharedWith(toPartnerId)) {
                var event = new Shared(occurrence.also(toPartnerId), partnerId, id, toPartnerId);
                events.add(event);
                told = told.with(event);
            }
        }
        return new Decision.Accepted<>(told, events);
    }

    /** A partner has received it; once each. */
    public Decision<Story> receive(Occurrence occurrence, String byPartnerId, @Nullable String receivedBy) {
        if (!isSharedWith(byPartnerId)) {
            return Decision.against(
                    Rule.STORY_NOT_SHARED, "byPartnerId", "It was never given to \"" + byPartnerId + "\"");
        }
        return receipts().stream().anyMatch(known -> known.byPartnerId().equals(byPartnerId))
                ? Decision.unchanged(this)
                : happens(new Received(occurrence, partnerId, id, byPartnerId, receivedBy));
    }

    /** Another partner repeats the success; each of its deals counts once. */
    public Decision<Story> replicate(Occurrence occurrence, String byPartnerId, String dealId) {
        if (byPartnerId.equals(partnerId)) {
            return Decision.against(
                    Rule.OWN_SUCCESS, "byPartnerId", "It is this partner's own success; others replicate it");
        }
        if (published().isEmpty()) {
            return notPublished();
        }
        Optional<Replicated> counted = replications().stream()
                .filter(known -> dealId.equals(known.dealId()))
                .findFirst();
        if (counted.isEmpty()) {
            return happens(new Replicated(occurrence, partnerId, id, byPartnerId, dealId));
        }
        return counted.get().byPartnerId().equals(byPartnerId)
                ? Decision.unchanged(this)
                : Decision.against(
                        Rule.DEAL_COUNTED_ALREADY,
                        "dealId",
                        "It was counted for \"" + counted.get().byPartnerId() + "\"");
    }

    @Override
    public boolean begun() {
        return drafted().isPresent() || published().isPresent();
    }

    @Override
    public Story with(StoryEvent event) {
        return new Story(id, partnerId, history.with(event), facts, narrative, consent);
    }

    public boolean isSharedWith(String otherPartnerId) {
        return shares().stream().anyMatch(share -> share.toPartnerId().equals(otherPartnerId));
    }

    private <K> List<K> firstOfEach(Class<K> kind, Function<K, Object> who) {
        var first = new LinkedHashMap<Object, K>();
        history.all(kind).forEach(event -> first.putIfAbsent(who.apply(event), event));
        Collection<K> each = first.values();
        return List.copyOf(each);
    }

    private static Decision<Story> notBegun() {
        return Decision.against(Rule.STORY_NOT_BEGUN, "Nobody has begun it here; only what became of it was reported");
    }

    private static Decision<Story> notPublished() {
        return Decision.against(Rule.STORY_NOT_PUBLISHED, "It is not published yet");
    }
}
