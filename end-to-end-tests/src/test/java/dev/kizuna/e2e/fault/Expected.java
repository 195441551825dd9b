package dev.kizuna.e2e.fault;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts each story once, in plain maps: what the figures have to be, whatever happens to those who count. */
final class Expected {

    /** Whose cards. */
    record Scope(String name, String id) implements Comparable<Scope> {
        @Override
        public int compareTo(Scope other) {
            return (name + "/" + id).compareTo(other.name + "/" + other.id);
        }
    }

    static final Scope TOTAL = new Scope("total", "");

    private static final class Card {
        private final Map<String, BigDecimal> figures = new TreeMap<>();
        private final Set<String> visitors = new HashSet<>();
        private final List<Long> leadTimes = new ArrayList<>();
    }

    private final Map<Scope, Map<LocalDate, Card>> cards = new TreeMap<>();

    /** The cards to which a story belongs; touches have no key person. */
    Cards of(ZoneId zone, String partnerId, String managerId, String campaignId, String keyPersonId) {
        return new Cards(
                zone,
                List.of(
                        new Scope("partner", partnerId),
                        new Scope("campaign", campaignId),
                        new Scope("partner-manager", managerId),
                        TOTAL),
                new Scope("key-person", keyPersonId));
    }

    Set<Scope> scopes() {
        return cards.keySet();
    }

    /** The figures of a scope by day; what is zero is absent. */
    Map<LocalDate, Map<String, BigDecimal>> of(Scope scope) {
        return cards.getOrDefault(scope, Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> figures(entry.getValue()), (one, _) -> one, TreeMap::new));
    }

    private static Map<String, BigDecimal> figures(Card card) {
        var figures = new TreeMap<>(card.figures);
        if (!card.visitors.isEmpty()) {
            figures.put("uniqueVisitors", BigDecimal.valueOf(card.visitors.size()));
        }
        if (!card.leadTimes.isEmpty()) {
            List<Long> sorted = card.leadTimes.stream().sorted().toList();
            int middle = sorted.size() / 2;
            long above = sorted.get(middle);
            long below = sorted.get(sorted.size() % 2 == 0 ? middle - 1 : middle);
            figures.put("leadTimeMedianSeconds", BigDecimal.valueOf((above + below) / 2));
        }
        figures.replaceAll((_, value) -> value.stripTrailingZeros());
        return figures;
    }

    /** Where a story is counted. */
    final class Cards {
        private final ZoneId zone;
        private final List<Scope> always;
        private final Scope keyPerson;

        private Cards(ZoneId zone, List<Scope> always, Scope keyPerson) {
            this.zone = zone;
            this.always = always;
            this.keyPerson = keyPerson;
        }

        void touched(Instant at, String journey) {
            for (Scope scope : always) {
                Card card = card(scope, at);
                card.visitors.add(journey);
                card.figures.merge("touches", BigDecimal.ONE, BigDecimal::add);
            }
        }

        void count(Instant at, String counter) {
            all(at).forEach(card -> card.figures.merge(counter, BigDecimal.ONE, BigDecimal::add));
        }

        void add(Instant at, String sum, BigDecimal amount) {
            all(at).forEach(card -> card.figures.merge("figures." + sum, amount, BigDecimal::add));
        }

        void leadTime(Instant at, long seconds) {
            all(at).forEach(card -> card.leadTimes.add(seconds));
        }

        private List<Card> all(Instant at) {
            var all = new ArrayList<Card>();
            always.forEach(scope -> all.add(card(scope, at)));
            all.add(card(keyPerson, at));
            return all;
        }

        private Card card(Scope scope, Instant at) {
            return cards.computeIfAbsent(scope, _ -> new TreeMap<>())
                    .computeIfAbsent(LocalDate.ofInstant(at, zone), _ -> new Card());
        }
    }
}
