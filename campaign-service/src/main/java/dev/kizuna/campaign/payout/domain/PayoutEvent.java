package dev.kizuna.campaign.payout.domain;

import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Stamp;

/** What happens with a payout that the world is told of. */
public sealed interface PayoutEvent {

    Stamp stamp();

    String partnerId();

    String payoutId();

    Money amount();

    /** A second person agreed. */
    record Approved(Stamp stamp, String partnerId, String payoutId, String approvedBy, Money amount)
            implements PayoutEvent {}

    /** The money is on its way. */
    record Paid(Stamp stamp, String partnerId, String payoutId, Money amount) implements PayoutEvent {}
}
