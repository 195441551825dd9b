package dev.kizuna.benchmark.flink;

/** Counters and sums of a scope on a day. */
public final class Card {

    public long[] counters = new long[Decoding.COUNTERS];
    public long[] sums = new long[Decoding.SUMS];

    public Card() {}
}
