package dev.kizuna.kpi.review.domain;

import java.util.Locale;

/** What can wait for people. */
public enum MatterKind {
    /** Something owed; its subject is the promise. */
    PROMISE,
    /** What check-ins could not settle and rolled up; its subject begins with what it is. */
    ISSUE,
    /** A campaign's target that is being missed. */
    GAP,
    /** A partner's health that fell. */
    HEALTH,
    /** A ramp's target that was missed. */
    MILESTONE,
    /** A role that does not fit its environment. */
    MISMATCH,
    /** A key person who left without a successor. */
    SUCCESSION,
    /** A joint improvement plan; its subject is the partner. */
    IMPROVEMENT_PLAN,
    /** A commission that a rule against fraud holds back. */
    COMMISSION,
    /** A key person of whom much is asked for long. */
    VALLEY;

    /** The name in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
