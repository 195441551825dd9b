package dev.kizuna.campaign.payout.application;

import dev.kizuna.campaign.aggregate.application.Editing;
import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.payout.domain.PayoutBook;
import dev.kizuna.campaign.payout.domain.PayoutBooks;
import dev.kizuna.campaign.payout.domain.PayoutEvent;
import dev.kizuna.kit.time.IdSource;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;

/** A second person looks at a payout; then it is paid. */
public final class DecidingPayout {

    private final Editing<PayoutBook, PayoutEvent> editing;
    private final Clock clock;
    private final IdSource ids;

    public DecidingPayout(PayoutBooks books, Clock clock, IdSource ids) {
        this.editing = new Editing<>(books);
        this.clock = clock;
        this.ids = ids;
    }

    public Change<PayoutBook> approve(String payoutId, String approvedBy, Instant at) {
        var stamp = new Stamp(ids.next(), at);
        Instant now = clock.instant();
        return editing.edit(
                PayoutBook.bookOf(payoutId),
                OptionalLong.empty(),
                book -> book.approve(payoutId, approvedBy, stamp, now));
    }

    public Change<PayoutBook> pay(String payoutId, Instant at) {
        var stamp = new Stamp(ids.next(), at);
        return editing.edit(PayoutBook.bookOf(payoutId), OptionalLong.empty(), book -> book.pay(payoutId, stamp));
    }

    public Change<PayoutBook> cancel(String payoutId) {
        return editing.edit(PayoutBook.bookOf(payoutId), OptionalLong.empty(), book -> book.cancel(payoutId));
    }
}
