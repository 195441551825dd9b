package dev.kizuna.kpi.scorecard.query;

import dev.kizuna.kpi.fixture.RunningTopology;
import dev.kizuna.kpi.scorecard.topology.DayCard;
import dev.kizuna.kpi.scorecard.topology.ScopeIndex;
import dev.kizuna.kpi.scorecard.topology.TallyStores;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The stores of a topology as they are, without the way through Kafka Streams. */
record StoreShelf(RunningTopology kpi, int partition) implements Shelf {

    @Override
    public KeyValueIterator<String, DayCard> days(String from, String to) {
        return kpi.<DayCard>store(TallyStores.SCORECARDS).range(from, to);
    }

    @Override
    public KeyValueIterator<String, DayCard> sums(String from, String to) {
        return kpi.<DayCard>store(TallyStores.ROLL_UPS).range(from, to);
    }

    @Override
    public @Nullable DayCard sum(String key) {
        return kpi.<DayCard>store(TallyStores.ROLL_UPS).get(key);
    }

    @Override
    public KeyValueIterator<String, ScopeIndex.Days> scopes(String from, String to) {
        return kpi.<ScopeIndex.Days>store(TallyStores.SCOPE_INDEX).range(from, to);
    }
}
