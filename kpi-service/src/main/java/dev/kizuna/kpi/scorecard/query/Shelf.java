package dev.kizuna.kpi.scorecard.query;

import dev.kizuna.kpi.scorecard.topology.DayCard;
import dev.kizuna.kpi.scorecard.topology.ScopeIndex;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The tally's stores of one partition, to read. Whoever gets an iterator closes it. */
interface Shelf {

    int partition();

    /** Day cards from a key to another, both included. */
    KeyValueIterator<String, DayCard> days(String from, String to);

    /** Sums from a key to another, both included. */
    KeyValueIterator<String, DayCard> sums(String from, String to);

    @Nullable
    DayCard sum(String key);

    /** Entries of the index of scopes from a key to another, both included. */
    KeyValueIterator<String, ScopeIndex.Days> scopes(String from, String to);
}
