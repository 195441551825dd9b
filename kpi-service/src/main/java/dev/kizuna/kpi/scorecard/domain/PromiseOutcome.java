package dev.kizuna.kpi.scorecard.domain;

/** What became of a promise. The label is the name in events. */
public enum PromiseOutcome {
    /** In time. */
    KEPT("kept"),
    /** After it was due. */
    LATE("late"),
    /** It was due and is not kept. */
    BROKEN("broken"),
    /** It is not due yet. */
    OPEN("open");

    private final String label;

    PromiseOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The name by which promises of a policy are counted, such as {@code kept:response-24h}. */
    public String of(String policy) {
        return label + ":" + policy;
    }
}
