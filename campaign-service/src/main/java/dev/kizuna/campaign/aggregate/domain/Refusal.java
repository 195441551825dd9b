package dev.kizuna.campaign.aggregate.domain;

/**
 * One thing that speaks against a command.
 *
 * @param pointer where in the request, such as {@code /targets/0/unit}; empty when it is about the whole
 * @param detail what is wrong, and what would be right
 */
public record Refusal(Reason reason, String pointer, String detail) {

    /** The kinds there are. */
    public enum Reason {
        ALREADY_EXISTS,
        WRONG_STATE,
        TARGETS_MISSING,
        TARGETS_LOCKED,
        CAMPAIGN_OVER,
        PARTNER_SUSPENDED,
        DELIVERABLE_DELIVERED,
        DELIVERABLE_WITHDRAWN,
        LEGAL_REVIEW_MISSING,
        SECOND_PERSON_NEEDED,
        RETROACTIVE_TERMS,
        PAYOUT_OPEN,
        NOTHING_TO_PAY,
        NOT_WITHHELD,
        NOT_FOUND,
        INVALID_FIELD,
        MISSING_FIELD,
        NEGATIVE_AMOUNT,
        TIERS_OVERLAP,
        TARGET_NOT_ALLOWED,
        CODE_NOT_ALLOWED,
        UNKNOWN_CAMPAIGN,
        UNKNOWN_LANDING_PAGE,
        ENDS_BEFORE_START,
        UNKNOWN_CURRENCY,
        UNIT_MISSING,
        UNKNOWN_UNIT,
        UNIT_MISMATCH,
        UNKNOWN_METRIC,
        DUPLICATE_METRIC,
        TARGET_NOT_POSITIVE,
        TARGET_TOO_LARGE,
        DUPLICATE_PHASE,
        PHASE_BACKWARDS,
        PHASE_OUTSIDE_CAMPAIGN,
        OWN_CAMPAIGN,
        NOT_A_PARTICIPANT,
        LESSON_MISSING,
        OUT_OF_ORDER,
        UNKNOWN_PARTNER
    }

    /** A field whose value cannot be. */
    public static Refusal invalid(String pointer, String detail) {
        return new Refusal(Reason.INVALID_FIELD, pointer, detail);
    }

    /** A command that comes at the wrong time. */
    public static Refusal wrongState(String detail) {
        return new Refusal(Reason.WRONG_STATE, "", detail);
    }
}
