package dev.kizuna.kpi.gap.domain;

import dev.kizuna.kpi.scorecard.domain.Counter;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a campaign for which a target can be set. Positions are stored: append only.
 */
public enum Metric {
    REACH(Counter.REACH, Stage.REACH),
    IMPRESSIONS(Counter.IMPRESSIONS, Stage.REACH),
    ENGAGEMENTS(Counter.ENGAGEMENTS, Stage.REACH),
    TOUCHES(Counter.TOUCHES, Stage.MESSAGE),
    LEADS(Counter.LEADS, Stage.LANDING_PAGE),
    MQL(Counter.MQL, Stage.QUALIFICATION),
    PROSPECTS(Counter.PROSPECTS, Stage.QUALIFICATION),
    PROPOSED(Counter.PROPOSED, Stage.CLOSING),
    POCS(Counter.POCS, Stage.CLOSING),
    APPROVALS(Counter.APPROVALS, Stage.CLOSING),
    WON(Counter.WON, Stage.CLOSING),
    CONVERSIONS(Counter.CONVERSIONS, Stage.CLOSING),
    REVENUE("revenue", null, Stage.CLOSING),
    CPL("cpl", Counter.LEADS, Stage.LANDING_PAGE),
    COST_PER_MQL("costPerMql", Counter.MQL, Stage.QUALIFICATION);

    private final String label;
    private final @Nullable Counter counter;
    private final boolean money;
    private final Stage last;

    Metric(Counter counter, Stage last) {
        this.label = counter.label();
        this.counter = counter;
        this.money = false;
        this.last = last;
    }

    Metric(String label, @Nullable Counter pieces, Stage last) {
        this.label = label;
        this.counter = pieces;
        this.money = true;
        this.last = last;
    }

    public static Optional<Metric> of(String label) {
        return Stream.of(values()).filter(metric -> metric.label.equals(label)).findFirst();
    }

    /** The name in events and in the API. */
    public String label() {
        return label;
    }

    public boolean isMoney() {
        return money;
    }

    /** Whether the target is an upper bound, as that of a cost is. Such a target holds whole on every day. */
    public boolean isAtMost() {
        return this == CPL || this == COST_PER_MQL;
    }

    /** What is counted, or what a cost is divided by; null for an amount that is neither. */
    @Nullable
    Counter counter() {
        return counter;
    }

    /** Whether a fall at this stage can be why the target is missed. */
    boolean dependsOn(Stage stage) {
        return stage.compareTo(last) <= 0;
    }
}
