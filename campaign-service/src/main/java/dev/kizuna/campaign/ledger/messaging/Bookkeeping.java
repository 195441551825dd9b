package dev.kizuna.campaign.ledger.messaging;

import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.ledger.domain.Entry;
import dev.kizuna.campaign.ledger.domain.Ledger;
import dev.kizuna.event.campaign.CommissionAccrued;
import dev.kizuna.event.campaign.CommissionReleased;
import dev.kizuna.event.campaign.CommissionReversed;
import dev.kizuna.event.campaign.PayoutApproved;
import dev.kizuna.event.campaign.PayoutPaid;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Books each event of the topic once. */
public final class Bookkeeping implements EventHandler {

    private final Ledger ledger;
    private final Clock clock;

    public Bookkeeping(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        List<Entry> entries =
                events.stream().flatMap(received -> entry(received.event())).toList();
        if (!entries.isEmpty()) {
            ledger.book(entries, clock.instant());
        }
    }

    private static Stream<Entry> entry(@Nullable SpecificRecord event) {
        return switch (event) {
            case CommissionAccrued accrued ->
                Stream.of(Entry.accrued(
                        accrued.getEventId(),
                        accrued.getPartnerId(),
                        accrued.getOccurredAt(),
                        accrued.getCommissionId(),
                        money(accrued.getAmount()),
                        accrued.getReleased(),
                        rate(accrued)));
            case CommissionReversed reversed ->
                Stream.of(Entry.reversed(
                        reversed.getEventId(),
                        reversed.getPartnerId(),
                        reversed.getOccurredAt(),
                        reversed.getCommissionId(),
                        money(reversed.getAmount()),
                        reversed.getReleased()));
            case CommissionReleased released ->
                Stream.of(Entry.released(
                        released.getEventId(),
                        released.getPartnerId(),
                        released.getOccurredAt(),
                        released.getCommissionId(),
                        money(released.getAmount())));
            case PayoutApproved approved ->
                Stream.of(Entry.approved(
                        approved.getEventId(),
                        approved.getPartnerId(),
                        approved.getOccurredAt(),
                        approved.getPayoutId(),
                        money(approved.getAmount())));
            case PayoutPaid paid ->
                Stream.of(Entry.paid(
                        paid.getEventId(),
                        paid.getPartnerId(),
                        paid.getOccurredAt(),
                        paid.getPayoutId(),
                        money(paid.getAmount())));
            case null, default -> Stream.empty();
        };
    }

    private static Entry.@Nullable Rate rate(CommissionAccrued accrued) {
        return accrued.getExchangeRate()
                .flatMap(
                        rate -> accrued.getExchangeRateDay().map(day -> new Entry.Rate(rate.stripTrailingZeros(), day)))
                .orElse(null);
    }

    private static Money money(dev.kizuna.event.Money money) {
        return new Money(money.getAmount().stripTrailingZeros(), money.getCurrency());
    }
}
