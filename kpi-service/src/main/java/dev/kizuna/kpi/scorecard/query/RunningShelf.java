package dev.kizuna.kpi.scorecard.query;

import dev.kizuna.kit.streams.query.RunningPartition;
import dev.kizuna.kit.streams.query.RunningStreams;
import dev.kizuna.kpi.scorecard.topology.DayCard;
import dev.kizuna.kpi.scorecard.topology.ScopeIndex;
import dev.kizuna.kpi.scorecard.topology.TallyStores;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The stores of a partition that this instance works on. */
record RunningShelf(RunningPartition running) implements Shelf {

    private static final int TALLY = 0;

    /** All that this instance works on. */
    static List<RunningShelf> allOf(RunningStreams streams) {
        return streams.partitions(TALLY).stream().map(RunningShelf::new).toList();
    }

    @Override
    public int partition() {
        return running.number();
    }

    @Override
    public KeyValueIterator<String, DayCard> days(String from, String to) {
        return running.range(TallyStores.SCORECARDS, from, to);
    }

    @Override
    public KeyValueIterator<String, DayCard> sums(String from, String to) {
        return running.range(TallyStores.ROLL_UPS, from, to);
    }

    @Override
    public @Nullable DayCard sum(String key) {
        return running.get(TallyStores.ROLL_UPS, key);
    }

    @Override
    public KeyValueIterator<String, ScopeIndex.Days> scopes(String from, String to) {
        return running.range(TallyStores.SCOPE_INDEX, from, to);
    }
}
