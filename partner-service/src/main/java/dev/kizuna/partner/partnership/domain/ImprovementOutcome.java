package dev.kizuna.partner.partnership.domain;

/** How an improvement plan ended. */
public enum ImprovementOutcome {
    SUCCEEDED,
    /** The goals were missed; only now may the partnership be terminated. */
    FAILED,
    /** It was given up before it could show anything. */
    ABANDONED
}
