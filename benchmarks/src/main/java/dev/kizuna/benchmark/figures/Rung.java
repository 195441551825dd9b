package dev.kizuna.benchmark.figures;

import java.util.Locale;

/** What is done with each record on the way from a bare count to figures, each with all that is done before it. */
enum Rung {
    BARE("Bare count: the records of each key, byte arrays unread"),
    DECODED("The same of decoded events"),
    ONCE("The same of events that were not there before, by their ids in RocksDB"),
    WINDOWED("Counts and sums of those by scope and local day, published: the job that Flink is given");

    private final String title;

    Rung(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Consumer group, and with what the names of its topics begin. */
    String group() {
        return "rung-" + name().toLowerCase(Locale.ROOT);
    }
}
