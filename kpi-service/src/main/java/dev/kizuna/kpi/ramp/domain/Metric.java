package dev.kizuna.kpi.ramp.domain;

import dev.kizuna.kpi.scorecard.domain.Counter;

/** What a target counts: distinct deals of the key person. Positions are stored: append only. */
public enum Metric {
    PROSPECTS(Counter.PROSPECTS),
    POCS(Counter.POCS),
    ORDERS(Counter.WON),
    PROPOSALS(Counter.PROPOSED),
    APPROVALS(Counter.APPROVALS);

    private final Counter counter;

    Metric(Counter counter) {
        this.counter = counter;
    }

    /** The counter of the key person's scorecards that shows the same. */
    public Counter counter() {
        return counter;
    }
}
