package dev.kizuna.campaign.payout.persistence;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.payout.domain.Payout;
import dev.kizuna.campaign.payout.domain.PayoutBook;
import dev.kizuna.campaign.payout.domain.PayoutEvent;
import dev.kizuna.campaign.payout.messaging.PayoutEvents;
import dev.kizuna.campaign.store.KeepingContract;
import dev.kizuna.kit.outbox.Aggregates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

class PayoutBooksContractIT extends KeepingContract<PayoutBook, PayoutEvent> {

    private static final Instant NOON = Instant.parse("2026-05-01T03:00:00.123Z");

    @Override
    protected Keeping<PayoutBook, PayoutEvent> keeping(Aggregates aggregates) {
        return new MongoPayoutBooks(aggregates, new PayoutEvents(ENCODER)::encode);
    }

    @Override
    protected PayoutBook full() {
        return new PayoutBook(
                "p-1",
                "JPY",
                List.of(
                        new Payout(
                                "p-1~JPY~2026-04",
                                YearMonth.of(2026, 4),
                                new BigDecimal("1000"),
                                Payout.Status.PAID,
                                "u-sato",
                                NOON,
                                "u-kato",
                                NOON,
                                NOON,
                                NOON),
                        new Payout(
                                "p-1~JPY~2026-05",
                                YearMonth.of(2026, 5),
                                new BigDecimal("0.5"),
                                Payout.Status.PREPARED,
                                "u-sato",
                                NOON,
                                null,
                                null,
                                null,
                                null)));
    }

    @Override
    protected PayoutBook bare() {
        return PayoutBook.empty("p-1", "JPY");
    }

    @Override
    protected String id() {
        return "p-1~JPY";
    }

    @Override
    protected PayoutEvent event(String eventId) {
        return new PayoutEvent.Approved(
                new Stamp(eventId, NOON), "p-1", "p-1~JPY~2026-04", "u-kato", new Money(BigDecimal.TEN, "JPY"));
    }
}
