package dev.kizuna.kpi.scorecard.domain;

/** What is summed by day, in money. The label is the name in events. Positions are stored: append only. */
public enum Sum {
    REVENUE("revenue"),
    REFUNDS("refunds"),
    COST_FEE("costFee"),
    COST_MEDIA("costMedia"),
    COST_LABOUR("costLabour"),
    COST_COMMISSION("costCommission");

    private final String label;

    Sum(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
