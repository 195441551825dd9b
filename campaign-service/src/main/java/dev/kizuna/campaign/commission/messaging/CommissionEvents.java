package dev.kizuna.campaign.commission.messaging;

import dev.kizuna.campaign.commission.domain.CommissionEvent;
import dev.kizuna.campaign.commission.domain.CommissionEvent.Accrued;
import dev.kizuna.campaign.commission.domain.CommissionEvent.Cleared;
import dev.kizuna.campaign.commission.domain.CommissionEvent.Released;
import dev.kizuna.campaign.commission.domain.CommissionEvent.Reversed;
import dev.kizuna.campaign.commission.domain.CommissionEvent.Withheld;
import dev.kizuna.campaign.commission.domain.Exchange;
import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.CommissionAccrued;
import dev.kizuna.event.campaign.CommissionCleared;
import dev.kizuna.event.campaign.CommissionReleased;
import dev.kizuna.event.campaign.CommissionReversed;
import dev.kizuna.event.campaign.CommissionWithheld;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import java.math.RoundingMode;
import org.apache.avro.specific.SpecificRecord;

/** Turns events of the domain into records of the topic. */
public final class CommissionEvents {

    private static final int SCALE = 4;
    private static final int RATE_SCALE = 10;

    private final OutboxEncoder encoder;

    public CommissionEvents(OutboxEncoder encoder) {
        this.encoder = encoder;
    }

    public OutboxEntry encode(CommissionEvent event) {
        return encoder.encode(record(event));
    }

    private static SpecificRecord record(CommissionEvent event) {
        return switch (event) {
            case Accrued accrued -> {
                Exchange exchange = accrued.exchange();
                yield CommissionAccrued.newBuilder()
                        .setEventId(accrued.stamp().eventId())
                        .setOccurredAt(accrued.stamp().occurredAt())
                        .setPartnerId(accrued.partnerId())
                        .setCommissionId(accrued.commissionId())
                        .setConversionId(accrued.conversionId())
                        .setAgreementId(accrued.agreementId())
                        .setAgreementVersion(accrued.earned().agreementVersion())
                        .setAmount(money(accrued.amount()))
                        .setSchedule(accrued.earned().schedule())
                        .setReached(accrued.earned().reached().setScale(SCALE, RoundingMode.HALF_UP))
                        .setHeldUntil(accrued.heldUntil())
                        .setReleased(accrued.released())
                        .setExchangeRate(
                                exchange == null ? null : exchange.rate().setScale(RATE_SCALE))
                        .setExchangeRateDay(exchange == null ? null : exchange.day())
                        .build();
            }
            case Reversed reversed ->
                CommissionReversed.newBuilder()
                        .setEventId(reversed.stamp().eventId())
                        .setOccurredAt(reversed.stamp().occurredAt())
                        .setPartnerId(reversed.partnerId())
                        .setCommissionId(reversed.commissionId())
                        .setAmount(money(reversed.amount()))
                        .setReleased(reversed.released())
                        .setReason(reversed.reason())
                        .build();
            case Withheld withheld ->
                CommissionWithheld.newBuilder()
                        .setEventId(withheld.stamp().eventId())
                        .setOccurredAt(withheld.stamp().occurredAt())
                        .setPartnerId(withheld.partnerId())
                        .setCommissionId(withheld.commissionId())
                        .setRule(withheld.rule())
                        .setCounted(withheld.counted())
                        .build();
            case Cleared cleared ->
                CommissionCleared.newBuilder()
                        .setEventId(cleared.stamp().eventId())
                        .setOccurredAt(cleared.stamp().occurredAt())
                        .setPartnerId(cleared.partnerId())
                        .setCommissionId(cleared.commissionId())
                        .setClearedBy(cleared.clearedBy())
                        .build();
            case Released released ->
                CommissionReleased.newBuilder()
                        .setEventId(released.stamp().eventId())
                        .setOccurredAt(released.stamp().occurredAt())
                        .setPartnerId(released.partnerId())
                        .setCommissionId(released.commissionId())
                        .setAmount(money(released.amount()))
                        .build();
        };
    }

    private static Money money(dev.kizuna.campaign.aggregate.domain.Money money) {
        return new Money(money.amount().setScale(SCALE), money.currency());
    }
}
