package dev.kizuna.campaign.ledger.domain;

import dev.kizuna.campaign.aggregate.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the books: an amount goes from one account to another, so that both sides are always equal.
 *
 * @param id the id of the event that it books
 * @param at when it happened in the world
 * @param reference the commission or payout that it is about
 * @param amount above zero
 * @param rate by which the sale was brought into this currency; null where it was in it
 */
public record Entry(
        String id,
        String partnerId,
        Instant at,
        Kind kind,
        String reference,
        Account debit,
        Account credit,
        Money amount,
        @Nullable Rate rate) {

    /** What one unit of the sale's currency was worth on its local day. */
    public record Rate(BigDecimal rate, LocalDate day) {}

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
            String id,
            String partnerId,
            Instant at,
            String commissionId,
            Money amount,
            boolean released,
            @Nullable Rate rate) {
        return new Entry(
                id,
                partnerId,
                at,
                Kind.ACCRUED,
                commissionId,
                Account.COMMISSION_EXPENSE,
                owed(released),
                amount,
                rate);
    }

    /** Something was taken back. */
    public static Entry reversed(
            String id, String partnerId, Instant at, String commissionId, Money amount, boolean released) {
        return new Entry(
                id,
                partnerId,
                at,
                Kind.REVERSED,
                commissionId,
                owed(released),
                Account.COMMISSION_EXPENSE,
                amount,
                null);
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
                amount,
                null);
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
                amount,
                null);
    }

    /** A payout was paid. */
    public static Entry paid(String id, String partnerId, Instant at, String payoutId, Money amount) {
        return new Entry(id, partnerId, at, Kind.PAID, payoutId, Account.PAYOUTS_APPROVED, Account.CASH, amount, null);
    }

    private static Account owed(boolean released) {
        return released ? Account.COMMISSIONS_PAYABLE : Account.COMMISSIONS_HELD;
    }
}
