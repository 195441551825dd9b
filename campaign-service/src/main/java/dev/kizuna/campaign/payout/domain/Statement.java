package dev.kizuna.campaign.payout.domain;

import dev.kizuna.campaign.ledger.domain.Account;
import dev.kizuna.campaign.ledger.domain.Balances;
import dev.kizuna.campaign.ledger.domain.Entry;
import dev.kizuna.campaign.ledger.domain.Ledger.Booked;
import dev.kizuna.campaign.payout.domain.Payout.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a partner is told of a month: the entries of that month with what was before and what is after them. News of a
 * month whose payout was approved already stand in the first month after it that is still open, so a statement that was
 * paid does not change.
 *
 * @param payout the month's payout, if there is one
 * @param carriedForward what was due at the end of the month and in no payout up to then; below zero when it is owed back
 */
public record Statement(
        String partnerId,
        String currency,
        YearMonth month,
        Balances opening,
        List<Booked> lines,
        Balances closing,
        Optional<Payout> payout,
        BigDecimal carriedForward) {

    public Statement {
        lines = List.copyOf(lines);
    }

    /** The statement of a month. */
    public static Statement of(PayoutBook book, YearMonth month, ZoneId zone, List<Booked> booked) {
        List<Entry> before = new ArrayList<>();
        List<Booked> lines = new ArrayList<>();
        for (Booked each : booked) {
            int order = monthOf(each, book, zone).compareTo(month);
            if (order < 0) {
                before.add(each.entry());
            } else if (order == 0) {
                lines.add(each);
            }
        }
        List<Entry> upToEnd = new ArrayList<>(before);
        lines.forEach(line -> upToEnd.add(line.entry()));
        Balances closing = Balances.of(upToEnd);
        return new Statement(
                book.partnerId(),
                book.currency(),
                month,
                Balances.of(before),
                lines,
                closing,
                book.payouts().stream()
                        .filter(payout -> payout.month().equals(month) && payout.status() != Status.CANCELLED)
                        .findFirst(),
                carriedForward(book, month, closing));
    }

    /** Payouts of this month and those before it are no longer due, whenever they are approved. */
    private static BigDecimal carriedForward(PayoutBook book, YearMonth month, Balances closing) {
        BigDecimal due = closing.of(Account.COMMISSIONS_PAYABLE)
                .add(closing.of(Account.PAYOUTS_APPROVED))
                .add(closing.of(Account.CASH));
        return book.payouts().stream()
                .filter(payout -> !payout.month().isAfter(month) && payout.status() != Status.CANCELLED)
                .map(Payout::amount)
                .reduce(due, BigDecimal::subtract);
    }

    private static YearMonth monthOf(Booked booked, PayoutBook book, ZoneId zone) {
        YearMonth month = YearMonth.from(booked.entry().at().atZone(zone));
        return switch (booked.entry().kind()) {
            case ACCRUED, REVERSED -> firstOpen(month, booked.bookedAt(), book);
            case RELEASED, APPROVED, PAID -> month;
        };
    }

    private static YearMonth firstOpen(YearMonth from, Instant bookedAt, PayoutBook book) {
        YearMonth month = from;
        for (Payout payout : book.payouts()) {
            Instant closedAt = payout.closedAt();
            if (closedAt != null
                    && closedAt.isBefore(bookedAt)
                    && !payout.month().isBefore(month)) {
                month = payout.month().plusMonths(1);
            }
        }
        return month;
    }
}
