package dev.kizuna.campaign.commission.domain;

import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.time.LocalDate;

/** What happens with a commission. */
public sealed interface CommissionEvent {

    Stamp stamp();

    String partnerId();

    /** The same for all that happens with the commission of one sale. */
    String commissionId();

    /** Above zero. */
    Money amount();

    /** More was earned than was told of so far. */
    record Accrued(
            Stamp stamp,
            String partnerId,
            String commissionId,
            String conversionId,
            String agreementId,
            Earned earned,
            Money amount,
            LocalDate heldUntil,
            boolean released)
            implements CommissionEvent {}

    /** Less was earned than was told of so far. */
    record Reversed(Stamp stamp, String partnerId, String commissionId, Money amount, boolean released, String reason)
            implements CommissionEvent {}

    /** It is held back no more. */
    record Released(Stamp stamp, String partnerId, String commissionId, Money amount) implements CommissionEvent {}
}
