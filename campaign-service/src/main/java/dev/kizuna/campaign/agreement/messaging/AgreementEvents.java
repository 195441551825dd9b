package dev.kizuna.campaign.agreement.messaging;

import dev.kizuna.campaign.agreement.domain.AgreementSigned;
import dev.kizuna.campaign.agreement.domain.AttributionModel;
import dev.kizuna.campaign.agreement.domain.Commission;
import dev.kizuna.campaign.agreement.domain.Reward;
import dev.kizuna.campaign.agreement.domain.Schedule;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.campaign.agreement.domain.Tier;
import dev.kizuna.event.Money;
import dev.kizuna.event.campaign.CommissionTier;
import dev.kizuna.event.campaign.ProductSchedule;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Turns events of the domain into records of the topic. */
public final class AgreementEvents {

    private static final int AMOUNT_SCALE = 4;
    private static final int RATE_SCALE = 6;

    private final OutboxEncoder encoder;

    public AgreementEvents(OutboxEncoder encoder) {
        this.encoder = encoder;
    }

    public OutboxEntry encode(AgreementSigned event) {
        Terms terms = event.signed().terms();
        Commission commission = terms.commission();
        AttributionModel model = commission.model();
        return encoder.encode(dev.kizuna.event.campaign.AgreementSigned.newBuilder()
                .setEventId(event.stamp().eventId())
                .setOccurredAt(event.stamp().occurredAt())
                .setPartnerId(event.partnerId())
                .setAgreementId(event.agreementId())
                .setVersion(event.signed().version())
                .setValidFrom(terms.validFrom())
                .setValidTo(terms.validTo())
                .setCurrency(terms.currency())
                .setTiers(tiers(commission.general(), terms.currency()))
                .setMeasure(code(commission.general().measure()))
                .setPeriod(code(commission.general().period()))
                .setProducts(new TreeMap<>(commission.products())
                        .entrySet().stream()
                                .map(entry -> product(entry.getKey(), entry.getValue(), terms.currency()))
                                .toList())
                .setBasis(code(commission.basis()))
                .setModel(model == null ? null : model.code())
                .build());
    }

    private static ProductSchedule product(String productId, Schedule schedule, String currency) {
        return new ProductSchedule(
                productId, code(schedule.measure()), code(schedule.period()), tiers(schedule, currency));
    }

    private static List<CommissionTier> tiers(Schedule schedule, String currency) {
        return schedule.tiers().stream().map(tier -> tier(tier, currency)).toList();
    }

    private static CommissionTier tier(Tier tier, String currency) {
        BigDecimal from = tier.from().setScale(AMOUNT_SCALE);
        return switch (tier.reward()) {
            case Reward.Share(BigDecimal rate) -> new CommissionTier(from, rate.setScale(RATE_SCALE), null);
            case Reward.Fixed(BigDecimal amount) ->
                new CommissionTier(
                        from, BigDecimal.ZERO.setScale(RATE_SCALE), new Money(amount.setScale(AMOUNT_SCALE), currency));
        };
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
