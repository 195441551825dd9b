package dev.kizuna.campaign.ledger.domain;

/** The accounts of a partner in a currency. What is owed to the partner has its balance on the credit side. */
public enum Account {
    /** What commissions cost. */
    COMMISSION_EXPENSE,
    /** Earned, and held back while it may still be refunded. */
    COMMISSIONS_HELD,
    /** Due with the next payout; below zero when more was taken back than was due. */
    COMMISSIONS_PAYABLE,
    /** Approved by a second person and on its way. */
    PAYOUTS_APPROVED,
    /** Paid. */
    CASH
}
