package dev.kizuna.campaign.payout.messaging;

import dev.kizuna.campaign.payout.domain.PayoutEvent;
import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.PayoutApproved;
import dev.kizuna.event.campaign.PayoutPaid;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;

/** Turns events of the domain into records of the topic. */
public final class PayoutEvents {

    private static final int SCALE = 4;

    private final OutboxEncoder encoder;

    public PayoutEvents(OutboxEncoder encoder) {
        this.encoder = encoder;
    }

    public OutboxEntry encode(PayoutEvent event) {
        var amount = new Money(
                event.amount().amount().setScale(SCALE), event.amount().currency());
        return encoder.encode(
                switch (event) {
                    case PayoutEvent.Approved approved ->
                        PayoutApproved.newBuilder()
                                .setEventId(approved.stamp().eventId())
                                .setOccurredAt(approved.stamp().occurredAt())
                                .setPartnerId(approved.partnerId())
                                .setPayoutId(approved.payoutId())
                                .setApprovedBy(approved.approvedBy())
                                .setAmount(amount)
                                .build();
                    case PayoutEvent.Paid paid ->
                        PayoutPaid.newBuilder()
                                .setEventId(paid.stamp().eventId())
                                .setOccurredAt(paid.stamp().occurredAt())
                                .setPartnerId(paid.partnerId())
                                .setPayoutId(paid.payoutId())
                                .setAmount(amount)
                                .build();
                });
    }
}
