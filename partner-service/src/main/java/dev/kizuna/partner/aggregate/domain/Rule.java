package dev.kizuna.partner.aggregate.domain;

/** The rules of partner work that refuse a command; clients know each by a code of its own. */
public enum Rule {
    ALREADY_EXISTS,
    NOT_FOUND,
    OUT_OF_ORDER,
    REASON_MISSING,
    TRANSITION_NOT_ALLOWED,
    AGREEMENT_NOT_SIGNED,
    IMPROVEMENT_NOT_FAILED,
    IMPROVEMENT_RUNNING,
    IMPROVEMENT_NOT_REVIEWED,
    LESSON_MISSING,
    FIT_NOT_ASSESSED,
    EVIDENCE_MISSING,
    UNKNOWN_CRITERION,
    UNKNOWN_RED_FLAG
}
