package dev.kizuna.campaign.ledger.domain;

import dev.kizuna.campaign.aggregate.domain.Money;
import java.time.Instant;

/**
 * One line of the books: an amount goes from one account to another, so that both sides are always equal.
 *
 * @param id the id of the event that it books
 * @param at when it happened in the world
 * @param reference the commission or payout that it is about
 * @param amount above zero
 */
public record Entry(
        String id,
        String partnerId,
        Instant at,
        Kind kind,
        String reference,
        Account debit,
        Account credit,
        Money amount) {

    /** What is booked. */
    public enum Kind {
        ACCRUED,
        REVERSED,
        RELEASED,
        APPROVED,
        PAID
    }

    /** Something was earned. */
    public static Entry accrued(
            String id, String partnerId, Instant at, String commissionId, Money amount, boolean released) {
        return new Entry(
                id, partnerId, at, Kind.ACCRUED, commissionId, Account.COMMISSION_EXPENSE, owed(released), amount);
    }

    /** Something was taken back. */
    public static Entry reversed(
            String id, String partnerId, Instant at, String commissionId, Money amount, boolean released) {
        return new Entry(
                id, partnerId, at, Kind.REVERSED, commissionId, owed(released), Account.COMMISSION_EXPENSE, amount);
    }

    /** Something is held back no more. */
    public static Entry released(String id, String partnerId, Instant at, String commissionId, Money amount) {
        return new Entry(
                id,
                partnerId,
                at,
                Kind.RELEASED,
                commissionId,
                Account.COMMISSIONS_HELD,
                Account.COMMISSIONS_PAYABLE,
                amount);
    }

    /** A payout was approved. */
    public static Entry approved(String id, String partnerId, Instant at, String payoutId, Money amount) {
        return new Entry(
                id,
                partnerId,
                at,
                Kind.APPROVED,
                payoutId,
                Account.COMMISSIONS_PAYABLE,
                Account.PAYOUTS_APPROVED,
                amount);
    }

    /** A payout was paid. */
    public static Entry paid(String id, String partnerId, Instant at, String payoutId, Money amount) {
        return new Entry(id, partnerId, at, Kind.PAID, payoutId, Account.PAYOUTS_APPROVED, Account.CASH, amount);
    }

    private static Account owed(boolean released) {
        return released ? Account.COMMISSIONS_PAYABLE : Account.COMMISSIONS_HELD;
    }
}
