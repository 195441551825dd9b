package dev.kizuna.kpi.scorecard.domain;

/** What may be but hardly is: it counts as it was told, and is noted. The label is the metric's kind. */
public enum Doubt {
    /** A deal came to a stage before it came to an earlier one, or was lost before it was anything else. */
    STAGE_BACKWARDS("stage-backwards"),
    /** A deal was won before its lead was captured. */
    LEAD_AFTER_WIN("lead-after-win"),
    /** More was given back than the sale had brought. */
    REFUND_ABOVE_SALE("refund-above-sale"),
    /** An inquiry was answered before it was received. */
    ANSWER_BEFORE_INQUIRY("answer-before-inquiry");

    private final String label;

    Doubt(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
