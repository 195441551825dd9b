package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Contribution.CardEntry;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.Slot;
import dev.kizuna.kpi.scorecard.domain.Tally.Change;
import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The cards in the store {@code scorecards}, and in {@code unpublished} the keys of those that changed since they were
 * last published. Cards are changed in mind, together with their sums, and written before a commit; a card is published
 * once for many changes.
 */
final class Cards {

    static final String NAME = "scorecards";
    static final String UNPUBLISHED = "unpublished";

    private static final byte[] MARK = new byte[0];

    private final HeldCards days;
    private final RollUps rollUps;
    private final Partners partners;
    private final KeyValueStore<String, byte[]> unpublished;
    private final Set<String> marked = new HashSet<>();
    private final Map<String, Long> changedSince = new LinkedHashMap<>();
    private final Map<Place, Changing> changing = new HashMap<>();
    private boolean summedUp;

    private record Place(String partnerId, Slot slot) {}

    /** A day's card and its sums, which are changed alike until they are written. */
    private record Changing(String key, List<DayCard> cards) {}

    /** @param now for what was left unpublished when the instance before ended */
    Cards(HeldCards days, RollUps rollUps, Partners partners, KeyValueStore<String, byte[]> unpublished, long now) {
        this.days = days;
        this.rollUps = rollUps;
        this.partners = partners;
        this.unpublished = unpublished;
        try (var left = unpublished.all()) {
            left.forEachRemaining(entry -> {
                marked.add(entry.key);
                changedSince.put(entry.key, now);
            });
        }
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> unpublishedBuilder() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(UNPUBLISHED), Serdes.String(), Serdes.ByteArray());
    }

    /** Applies the changes that concern cards. */
    void apply(
            String partnerId, PartnerDays partner, List<Change> changes, @Nullable RecordMetadata source, long since) {
        Map<Slot, List<DayCard>> touched = new HashMap<>();
        for (Change change : changes) {
            if (change.contribution() instanceof CardEntry entry) {
                touched.computeIfAbsent(entry.slot(), slot -> changing(partnerId, partner, slot, since))
                        .forEach(card -> card.add(entry, change.times()));
            }
        }
        if (source != null) {
            touched.values().forEach(cards -> cards.forEach(card -> card.readTo(source.topic(), source.offset())));
        }
    }

    /** Puts all cards of a partner in the place of those it has, which may differ in anything but their revisions. */
    void replaceAll(
            String partnerId,
            Map<CardKey, DayCard> fresh,
            PartnerDays before,
            PartnerDays now,
            @Nullable RecordMetadata source,
            long since) {
        changing.clear();
        Map<CardKey, DayCard> replaced = new LinkedHashMap<>();
        Map<CardKey, DayCard> next = new HashMap<>(fresh);
        days.forEach(partnerId + "/", (text, known) -> {
            var key = CardKey.parse(text);
            replaced.put(key, known);
            next.putIfAbsent(key, new DayCard());
        });
        next.forEach((key, card) -> {
            DayCard known = replaced.getOrDefault(key, new DayCard());
            if (!card.showsTheSameAs(known)) {
                card.revision = known.revision;
                known.offsets.forEach(card::readTo);
                if (source != null) {
                    card.readTo(source.topic(), source.offset());
                }
                days.put(key.text(), card);
                changedSince.putIfAbsent(key.text(), since);
                rollUps.replace(key, known, before.owner(key.day()), card, now.owner(key.day()));
            } else {
                rollUps.handOver(key, known, before.owner(key.day()), now.owner(key.day()));
            }
        });
        rollUps.renewVisitors();
    }

    /** Takes a partner's days from one manager's sums to another's. */
    void handOver(String partnerId, PartnerDays before, PartnerDays now) {
        changing.clear();
        days.forEach(CardKey.of(partnerId, Scope.PARTNER, partnerId), (text, card) -> {
            var key = CardKey.parse(text);
            rollUps.handOver(key, card, before.owner(key.day()), now.owner(key.day()));
        });
        rollUps.renewVisitors();
    }

    /** Publishes all cards of a partner once more. */
    void republish(String partnerId, long since) {
        changing.clear();
        days.forEach(partnerId + "/", (text, _) -> changedSince.putIfAbsent(text, since));
    }

    /** Makes the sums of cards that were counted before there were sums. */
    void sumUp() {
        if (summedUp) {
            return;
        }
        summedUp = true;
        if (!rollUps.isEmpty()) {
            return;
        }
        changing.clear();
        days.forEach((text, card) -> {
            var key = CardKey.parse(text);
            rollUps.replace(
                    key, new DayCard(), null, card, partners.of(key.partnerId()).owner(key.day()));
            rollUps.writeIfMany();
        });
    }

    int unpublishedCount() {
        return changedSince.size();
    }

    /** Gives every changed card a new revision and hands it on, with the time of its first change since the last. */
    void publish(Instant now, Publication publication) {
        Instant asOf = now.truncatedTo(ChronoUnit.MILLIS);
        changedSince.forEach((text, since) -> {
            var key = CardKey.parse(text);
            PartnerDays partner = partners.of(key.partnerId());
            DayCard card = days.changing(text);
            card.revision++;
            card.asOf = asOf;
            card.zone = partner.zone().getId();
            card.provisional = partner.provisional();
            rollUps.published(key, partner.owner(key.day()), asOf);
            publication.publish(key, card, since);
        });
        changedSince.clear();
    }

    /** Takes what is published. */
    @FunctionalInterface
    interface Publication {
        void publish(CardKey key, DayCard card, long since);
    }

    /** Writes what changed since it was last called. */
    void write() {
        changing.clear();
        days.forEachUnwritten(
                (_, card) -> card.durations.values().forEach(values -> values.bound(ValueCounts.MOST_DISTINCT_A_DAY)));
        days.write();
        rollUps.write();
        for (String key : changedSince.keySet()) {
            if (marked.add(key)) {
                unpublished.put(key, MARK);
            }
        }
        marked.removeIf(key -> {
            boolean published = !changedSince.containsKey(key);
            if (published) {
                unpublished.delete(key);
            }
            return published;
        });
    }

    /** Keys are put together and looked up once between two commits, not for each event. */
    private List<DayCard> changing(String partnerId, PartnerDays partner, Slot slot, long since) {
        Changing cards = changing.computeIfAbsent(new Place(partnerId, slot), _ -> changing(partnerId, partner, slot));
        changedSince.putIfAbsent(cards.key(), since);
        return cards.cards();
    }

    private Changing changing(String partnerId, PartnerDays partner, Slot slot) {
        var key = CardKey.of(partnerId, slot);
        String text = key.text();
        String owner = partner.owner(key.day());
        rollUps.note(key, owner);
        List<DayCard> cards = rollUps.over(key, owner);
        cards.add(days.changing(text));
        return new Changing(text, cards);
    }
}
