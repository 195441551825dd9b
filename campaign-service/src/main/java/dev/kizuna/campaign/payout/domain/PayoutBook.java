package dev.kizuna.campaign.payout.domain;

import dev.kizuna.campaign.aggregate.domain.Decision;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Refusal;
import dev.kizuna.campaign.aggregate.domain.Refusal.Reason;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.payout.domain.Payout.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All payouts of a partner in a currency. What is due is what was released less what was paid out so far, so that a
 * refund after a payout lowers the next one, once.
 */
public record PayoutBook(String partnerId, String currency, List<Payout> payouts) {

    private static final String SEPARATOR = "~";

    public PayoutBook {
        payouts = List.copyOf(payouts);
    }

    /** A book without payouts. */
    public static PayoutBook empty(String partnerId, String currency) {
        return new PayoutBook(partnerId, currency, List.of());
    }

    /** The id of a partner's book in a currency. */
    public static String id(String partnerId, String currency) {
        return partnerId + SEPARATOR + currency;
    }

    /** The id of the book in which a payout is. */
    public static String bookOf(String payoutId) {
        int cut = payoutId.lastIndexOf(SEPARATOR);
        return cut < 0 ? payoutId : payoutId.substring(0, cut);
    }

    public String id() {
        return id(partnerId, currency);
    }

    public Optional<Payout> find(String payoutId) {
        return payouts.stream()
                .filter(payout -> payout.payoutId().equals(payoutId))
                .findFirst();
    }

    /** What is in payouts that were not cancelled. */
    public BigDecimal paidOut() {
        return payouts.stream()
                .filter(payout -> payout.status() != Status.CANCELLED)
                .map(Payout::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Prepares the payout of a month.
     *
     * @param released all that was ever released for the partner, less what was taken back
     * @param minimum less is carried forward
     */
    public Decision<PayoutBook, PayoutEvent> prepare(
            YearMonth month, BigDecimal released, BigDecimal minimum, String preparedBy, Stamp stamp) {
        String payoutId = id() + SEPARATOR + month;
        if (payouts.stream().anyMatch(known -> known.status() == Status.PREPARED)) {
            return Decision.refused(
                    new Refusal(Reason.PAYOUT_OPEN, "", "A payout is prepared already and waits for approval"));
        }
        if (payouts.stream().anyMatch(known -> known.month().equals(month) && known.status() != Status.CANCELLED)) {
            return Decision.refused(new Refusal(Reason.ALREADY_EXISTS, "", payoutId + " was prepared before"));
        }
        BigDecimal due = released.subtract(paidOut());
        if (due.signum() <= 0 || due.compareTo(minimum) < 0) {
            return Decision.refused(new Refusal(
                    Reason.NOTHING_TO_PAY,
                    "",
                    due.toPlainString() + " " + currency + " is due, which is carried forward; a payout begins at "
                            + minimum.toPlainString()));
        }
        List<Payout> more = new ArrayList<>(payouts);
        more.removeIf(known -> known.payoutId().equals(payoutId));
        more.add(Payout.prepared(payoutId, month, due, preparedBy, stamp.occurredAt()));
        return new Decision.Accepted<>(new PayoutBook(partnerId, currency, more), List.of());
    }

    /**
     * Another person than the one who prepared it agrees.
     *
     * @param now when this service heard of it
     */
    public Decision<PayoutBook, PayoutEvent> approve(String payoutId, String by, Stamp stamp, Instant now) {
        return change(
                payoutId,
                Status.PREPARED,
                payout -> payout.preparedBy().equals(by)
                        ? Decision.refused(new Refusal(
                                Reason.SECOND_PERSON_NEEDED, "/approvedBy", "prepared the payout themselves"))
                        : Decision.accepted(
                                with(payout.approved(by, stamp.occurredAt(), now)),
                                new PayoutEvent.Approved(stamp, partnerId, payoutId, by, money(payout))));
    }

    /** It was paid. */
    public Decision<PayoutBook, PayoutEvent> pay(String payoutId, Stamp stamp) {
        return change(
                payoutId,
                Status.APPROVED,
                payout -> Decision.accepted(
                        with(payout.paid(stamp.occurredAt())),
                        new PayoutEvent.Paid(stamp, partnerId, payoutId, money(payout))));
    }

    /** It is taken back before it is approved. */
    public Decision<PayoutBook, PayoutEvent> cancel(String payoutId) {
        return change(
                payoutId, Status.PREPARED, payout -> new Decision.Accepted<>(with(payout.cancelled()), List.of()));
    }

    private Decision<PayoutBook, PayoutEvent> change(
            String payoutId, Status status, Function<Payout, Decision<PayoutBook, PayoutEvent>> decision) {
        Optional<Payout> found = find(payoutId);
        if (found.isEmpty()) {
            return Decision.refused(new Refusal(Reason.NOT_FOUND, "", "There is no payout \"" + payoutId + "\""));
        }
        return found.get().status() == status
                ? decision.apply(found.get())
                : Decision.wrongState("The payout is " + found.get().status() + " and not " + status);
    }

    private PayoutBook with(Payout changed) {
        return new PayoutBook(
                partnerId,
                currency,
                payouts.stream()
                        .map(known -> known.payoutId().equals(changed.payoutId()) ? changed : known)
                        .toList());
    }

    private Money money(Payout payout) {
        return new Money(payout.amount(), currency);
    }
}
