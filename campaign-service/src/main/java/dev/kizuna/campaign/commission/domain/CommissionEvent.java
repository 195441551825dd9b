package dev.kizuna.campaign.commission.domain;

import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens with a commission. */
public sealed interface CommissionEvent {

    Stamp stamp();

    String partnerId();

    /** The same for all that happens with the commission of one sale. */
    String commissionId();

    /**
     * More was earned than was told of so far.
     *
     * @param exchange how the sale came into the agreement's currency; null where it was in it
     */
    record Accrued(
            Stamp stamp,
            String partnerId,
            String commissionId,
            String conversionId,
            String agreementId,
            Earned earned,
            Money amount,
            LocalDate heldUntil,
            boolean released,
            @Nullable Exchange exchange)
            implements CommissionEvent {}

    /** Less was earned than was told of so far. */
    record Reversed(Stamp stamp, String partnerId, String commissionId, Money amount, boolean released, String reason)
            implements CommissionEvent {}

    /** It is not released until somebody has looked at it. */
    record Withheld(Stamp stamp, String partnerId, String commissionId, String rule, long counted)
            implements CommissionEvent {}

    /** Somebody looked, or what spoke against it does so no more. */
    record Cleared(Stamp stamp, String partnerId, String commissionId, String clearedBy) implements CommissionEvent {}

    /** It is held back no more. */
    record Released(Stamp stamp, String partnerId, String commissionId, Money amount) implements CommissionEvent {}
}
