package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Sums of the task's day cards in the store {@code roll-ups}: of each scope by month, of all partners and of each manager's
 * by day and month. They are parts: who asks adds those of all partitions. What changes a card changes its sums at once; a
 * visitor that is gone cannot be taken from a sum, so that the sum's visitors are put together anew. In mind a sum has only the
 * visitors that came lately ({@link SettledVisitors}).
 */
final class RollUps {

    static final String NAME = "roll-ups";

    private final HeldCards sums;
    private final SettledVisitors settled;
    private final HeldCards days;
    private final ScopeIndex index;
    private final Partners partners;
    private final Set<RollUpKey> visitorsGone = new LinkedHashSet<>();

    /** @param partners who managed whom */
    RollUps(KeyValueStore<String, DayCard> sums, HeldCards days, ScopeIndex index, Partners partners) {
        this.sums = new HeldCards(sums);
        this.settled = new SettledVisitors(sums);
        this.days = days;
        this.index = index;
        this.partners = partners;
    }

    /** The sums that a card is part of, to be changed as the card is. */
    List<DayCard> over(CardKey card, @Nullable String owner) {
        List<DayCard> over = new ArrayList<>();
        keysOver(card, owner).forEach(key -> over.add(sums.changing(key.text())));
        return over;
    }

    /** Notes that there is such a card. */
    void note(CardKey card, @Nullable String owner) {
        index.note(card.scope(), card.scopeId(), card.partnerId(), card.day());
        if (card.scope() == Scope.PARTNER) {
            index.note(Scope.TOTAL, RollUpKey.ALL, RollUpKey.ALL, card.day());
            if (owner != null) {
                index.note(Scope.PARTNER_MANAGER, owner, card.partnerId(), card.day());
            }
        }
    }

    /** Puts a card in the place of another, which may have been another manager's. */
    void replace(CardKey key, DayCard before, @Nullable String ownerBefore, DayCard now, @Nullable String owner) {
        note(key, owner);
        keysOver(key, ownerBefore).forEach(sum -> take(sum, before));
        keysOver(key, owner).forEach(sum -> give(sum, now));
    }

    /** Takes a partner's day from one manager to another, if its card is such and they are not the same. */
    void handOver(CardKey key, DayCard card, @Nullable String from, @Nullable String to) {
        if (key.scope() == Scope.PARTNER && !Objects.equals(from, to)) {
            note(key, to);
            managed(key, from).forEach(sum -> take(sum, card));
            managed(key, to).forEach(sum -> give(sum, card));
        }
    }

    /** A card got a new revision, and so do its sums. */
    void published(CardKey key, @Nullable String owner, Instant now) {
        for (DayCard sum : over(key, owner)) {
            sum.revision++;
            sum.asOf = now;
        }
    }

    /** Puts together anew the visitors of those sums from which cards were taken. */
    void renewVisitors() {
        visitorsGone.stream().filter(RollUpKey::isDay).forEach(this::renewVisitors);
        visitorsGone.stream().filter(key -> !key.isDay()).forEach(this::renewVisitors);
        visitorsGone.clear();
    }

    void write() {
        sums.forEachUnwritten((key, sum) -> {
            sum.durations.values().forEach(ValueCounts::bound);
            settled.settle(key, sum);
        });
        sums.write();
    }

    /** Writes once there is much to be written. */
    void writeIfMany() {
        sums.writeIfMany();
    }

    /** Whether nothing was ever summed. */
    boolean isEmpty() {
        return index.isEmpty();
    }

    private void give(RollUpKey key, DayCard card) {
        DayCard sum = sums.changing(key.text());
        sum.add(card, 1);
        sum.revision++;
    }

    private void take(RollUpKey key, DayCard card) {
        DayCard sum = sums.changing(key.text());
        sum.add(card, -1);
        sum.revision++;
        if (card.visitors != null) {
            visitorsGone.add(key);
        }
    }

    private void renewVisitors(RollUpKey key) {
        var visitors = new VisitorSketch();
        if (key.isDay()) {
            cardsOf(key).forEach(card -> visitors.addAll(card.visitorBytes()));
        } else {
            addDaysOf(key, visitors);
        }
        settled.replace(key.text(), sums.changing(key.text()), visitors);
    }

    private List<DayCard> cardsOf(RollUpKey key) {
        LocalDate day = key.firstDay();
        String prefix =
                key.scope() == Scope.TOTAL ? Scope.PARTNER + "/" : ScopeIndex.prefix(Scope.PARTNER_MANAGER, key.id());
        List<DayCard> cards = new ArrayList<>();
        for (String partnerId : index.partners(prefix, day)) {
            if (key.scope() == Scope.TOTAL
                    || key.id().equals(partners.of(partnerId).owner(day))) {
                DayCard card = days.find(new CardKey(partnerId, Scope.PARTNER, partnerId, day).text());
                if (card != null) {
                    cards.add(card);
                }
            }
        }
        return cards;
    }

    private void addDaysOf(RollUpKey month, VisitorSketch visitors) {
        String partnerId = month.partnerId();
        for (LocalDate day = month.firstDay(); !day.isAfter(month.lastDay()); day = day.plusDays(1)) {
            if (partnerId == null) {
                String key = RollUpKey.day(month.scope(), day, month.id()).text();
                add(sums.find(key), visitors);
                visitors.addAll(settled.of(key));
            } else {
                add(days.find(new CardKey(partnerId, month.scope(), month.id(), day).text()), visitors);
            }
        }
    }

    private static void add(@Nullable DayCard card, VisitorSketch visitors) {
        if (card != null) {
            visitors.addAll(card.visitorBytes());
        }
    }

    private static List<RollUpKey> keysOver(CardKey card, @Nullable String owner) {
        var month = YearMonth.from(card.day());
        List<RollUpKey> keys = new ArrayList<>();
        keys.add(RollUpKey.month(card.scope(), month, card.scopeId(), card.partnerId()));
        if (card.scope() == Scope.PARTNER) {
            keys.add(RollUpKey.day(Scope.TOTAL, card.day(), RollUpKey.ALL));
            keys.add(RollUpKey.month(Scope.TOTAL, month, RollUpKey.ALL, null));
            keys.addAll(managed(card, owner));
        }
        return keys;
    }

    private static List<RollUpKey> managed(CardKey card, @Nullable String owner) {
        return owner == null
                ? List.of()
                : List.of(
                        RollUpKey.day(Scope.PARTNER_MANAGER, card.day(), owner),
                        RollUpKey.month(Scope.PARTNER_MANAGER, YearMonth.from(card.day()), owner, null));
    }
}
