package dev.kizuna.campaign.payout.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One payout of a month.
 *
 * @param amount above zero, in the book's currency
 * @param closedAt when this service heard of the approval; what is booked later belongs to later months
 */
public record Payout(
        String payoutId,
        YearMonth month,
        BigDecimal amount,
        Status status,
        String preparedBy,
        Instant preparedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant closedAt,
        @Nullable Instant paidAt) {

    /** In the usual order. */
    public enum Status {
        PREPARED,
        APPROVED,
        PAID,
        /** Taken back before it was approved; its amount is due again. */
        CANCELLED
    }

    static Payout prepared(String payoutId, YearMonth month, BigDecimal amount, String by, Instant at) {
        return new Payout(payoutId, month, amount, Status.PREPARED, by, at, null, null, null, null);
    }

    Payout approved(String by, Instant at, Instant now) {
        return new Payout(payoutId, month, amount, Status.APPROVED, preparedBy, preparedAt, by, at, now, null);
    }

    Payout paid(Instant at) {
        return new Payout(
                payoutId, month, amount, Status.PAID, preparedBy, preparedAt, approvedBy, approvedAt, closedAt, at);
    }

    Payout cancelled() {
        return new Payout(payoutId, month, amount, Status.CANCELLED, preparedBy, preparedAt, null, null, null, null);
    }
}
