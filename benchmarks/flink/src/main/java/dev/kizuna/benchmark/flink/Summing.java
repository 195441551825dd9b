package dev.kizuna.benchmark.flink;

import org.apache.flink.api.common.functions.AggregateFunction;

/** Adds up what events add to a card. */
final class Summing implements AggregateFunction<Entry, Card, Card> {

    private static final long serialVersionUID = 1;

    @Override
    public Card createAccumulator() {
        return new Card();
    }

    @Override
    public Card add(Entry entry, Card card) {
        card.counters[entry.counter] += entry.times;
        if (entry.sum >= 0) {
            card.sums[entry.sum] += entry.amount;
        }
        return card;
    }

    @Override
    public Card getResult(Card card) {
        return card;
    }

    @Override
    public Card merge(Card one, Card other) {
        for (int i = 0; i < one.counters.length; i++) {
            one.counters[i] += other.counters[i];
        }
        for (int i = 0; i < one.sums.length; i++) {
            one.sums[i] += other.sums[i];
        }
        return one;
    }
}
