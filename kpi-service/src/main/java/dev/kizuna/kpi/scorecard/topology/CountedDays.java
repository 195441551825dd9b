package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.DayFigures;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The days of partners as they were at the last commit, for those behind the tally that look back over them. */
public final class CountedDays {

    /** The store to connect to. */
    public static final String STORE = Cards.NAME;

    private final KeyValueStore<String, DayCard> cards;

    public CountedDays(ProcessorContext<?, ?> context) {
        this.cards = context.getStateStore(STORE);
    }

    /** What was counted for a partner on the days from one to another, both included, that have anything. */
    public List<DayFigures> of(String partnerId, LocalDate from, LocalDate to) {
        List<DayFigures> days = new ArrayList<>();
        try (var range = cards.range(key(partnerId, from), key(partnerId, to))) {
            range.forEachRemaining(
                    entry -> days.add(figures(CardKey.parse(entry.key).day(), entry.value)));
        }
        return days;
    }

    private static String key(String partnerId, LocalDate day) {
        return new CardKey(partnerId, Scope.PARTNER, partnerId, day).text();
    }

    private static DayFigures figures(LocalDate day, DayCard card) {
        Map<String, Long> counters = new HashMap<>();
        card.counters.forEach((counter, count) -> counters.put(counter.label(), count));
        Map<String, BigDecimal> sums = new HashMap<>();
        card.sums.forEach((sum, amount) -> sums.put(sum.label(), amount));
        return new DayFigures(day, counters, sums, Map.copyOf(card.promises));
    }
}
