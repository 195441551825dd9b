package dev.kizuna.benchmark.flink;

/** What one event adds to one card. */
public final class Entry {

    public String scope;
    public long at;
    public int counter;
    public long times;
    public int sum;
    public long amount;

    public Entry() {}

    Entry(String scope, Told told) {
        this.scope = scope;
        this.at = told.at;
        this.counter = told.counter;
        this.times = told.times;
        this.sum = told.sum;
        this.amount = told.amount;
    }
}
