package dev.kizuna.kpi.scorecard.query;

import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.topology.CardKey;
import dev.kizuna.kpi.scorecard.topology.DayCard;
import dev.kizuna.kpi.scorecard.topology.RollUpKey;
import dev.kizuna.kpi.scorecard.topology.ScopeIndex;
import dev.kizuna.kpi.scorecard.topology.StoredCards;
import dev.kizuna.kpi.scorecard.topology.TallyStores;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one shelf has, as readers know it. */
record ShelfCards(Shelf shelf, String currency) {

    /**
     * Between which days a partner has cards of a scope.
     *
     * @param partnerId of the total it is no partner
     */
    record Entry(String id, String partnerId, LocalDate first, LocalDate last) {

        boolean overlaps(LocalDate from, LocalDate to) {
            return !first.isAfter(to) && !last.isBefore(from);
        }

        /** Whether all of the month that there is lies in a range, so that the month's sum can be taken for it. */
        boolean within(YearMonth month, LocalDate from, LocalDate to) {
            LocalDate begin = later(month.atDay(1), first);
            LocalDate end = earlier(month.atEndOfMonth(), last);
            return begin.isAfter(end) || !begin.isBefore(from) && !end.isAfter(to);
        }
    }

    /** A sum over a month and whose it is. */
    record Month(RollUpKey key, DayScorecard sum) {}

    /** The entries of one scope. */
    List<Entry> entries(Scope scope, String id) {
        return entries(ScopeIndex.prefix(scope, id)).stream()
                .filter(entry -> entry.id().equals(id))
                .toList();
    }

    /** The entries of all scopes of a kind. */
    List<Entry> entries(Scope scope) {
        return entries(scope + "/");
    }

    /** A partner's days of a scope, in order. */
    List<DayScorecard> days(Entry entry, Scope scope, LocalDate from, LocalDate to) {
        String prefix = CardKey.of(entry.partnerId(), scope, entry.id());
        List<DayScorecard> cards = new ArrayList<>();
        try (var found = shelf.days(prefix + from, prefix + to)) {
            while (found.hasNext()) {
                var next = found.next();
                CardKey key = CardKey.parse(next.key);
                if (key.scopeId().equals(entry.id())) {
                    cards.add(StoredCards.card(key, next.value, currency, shelf.partition()));
                }
            }
        }
        return cards;
    }

    /** The days of what is summed over partners, in order. */
    List<DayScorecard> summedDays(Scope scope, String id, LocalDate from, LocalDate to) {
        if (scope == Scope.TOTAL) {
            return totals(id, from, to);
        }
        List<DayScorecard> cards = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            RollUpKey key = RollUpKey.day(scope, day, id);
            DayCard sum = sum(key);
            if (sum != null) {
                cards.add(StoredCards.sum(key, sum, currency, shelf.partition()));
            }
        }
        return cards;
    }

    /** Days of the total lie one behind the other, those of a manager among those of others. */
    private List<DayScorecard> totals(String id, LocalDate from, LocalDate to) {
        String first = RollUpKey.day(Scope.TOTAL, from, id).text();
        String last = RollUpKey.day(Scope.TOTAL, to, id).text();
        List<DayScorecard> cards = new ArrayList<>();
        sums(first, last).forEach((key, sum) -> cards.add(StoredCards.sum(key, sum, currency, shelf.partition())));
        return cards;
    }

    /** The sum of a scope over a month; null when there is nothing in it. */
    @Nullable
    DayScorecard month(Scope scope, YearMonth month, String id, @Nullable String partnerId) {
        RollUpKey key = RollUpKey.month(scope, month, id, partnerId);
        DayCard sum = sum(key);
        return sum == null ? null : StoredCards.sum(key, sum, currency, shelf.partition());
    }

    /** The sums of all scopes of a kind over a month. */
    List<Month> months(Scope scope, YearMonth month) {
        String prefix = RollUpKey.prefix(scope, month);
        List<Month> sums = new ArrayList<>();
        sums(prefix, endOf(prefix))
                .forEach(
                        (key, sum) -> sums.add(new Month(key, StoredCards.sum(key, sum, currency, shelf.partition()))));
        return sums;
    }

    private @Nullable DayCard sum(RollUpKey key) {
        DayCard sum = shelf.sum(key.text());
        DayCard settled = sum == null ? null : shelf.sum(TallyStores.settledVisitors(key.text()));
        if (sum != null && settled != null) {
            sum.addVisitorsOf(settled);
        }
        return sum;
    }

    /** Sums with all their visitors: those that came lately are read first, since they are settled before they are gone. */
    private Map<RollUpKey, DayCard> sums(String from, String to) {
        Map<String, DayCard> sums = new LinkedHashMap<>();
        try (var found = shelf.sums(from, to)) {
            found.forEachRemaining(next -> sums.put(next.key, next.value));
        }
        int apart = TallyStores.settledVisitors("").length();
        try (var found = shelf.sums(TallyStores.settledVisitors(from), TallyStores.settledVisitors(to))) {
            while (found.hasNext()) {
                var next = found.next();
                DayCard sum = sums.get(next.key.substring(apart));
                if (sum != null) {
                    sum.addVisitorsOf(next.value);
                }
            }
        }
        Map<RollUpKey, DayCard> parsed = new LinkedHashMap<>();
        sums.forEach((key, sum) -> parsed.put(RollUpKey.parse(key), sum));
        return parsed;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Entry> entries(String prefix) {
        List<Entry> entries = new ArrayList<>();
        try (var found = shelf.scopes(prefix, endOf(prefix))) {
            while (found.hasNext()) {
                var next = found.next();
                int start = next.key.indexOf('/') + 1;
                int end = next.key.lastIndexOf('/');
                entries.add(new Entry(
                        next.key.substring(start, end),
                        next.key.substring(end + 1),
                        next.value.first(),
                        next.value.last()));
            }
        }
        return entries;
    }

    /** What comes after all that begins with a prefix, which ends with a slash. */
    private static String endOf(String prefix) {
        return prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1);
    }
}
