package dev.kizuna.campaign.agreement.messaging;

import dev.kizuna.campaign.agreement.domain.AgreementSigned;
import dev.kizuna.campaign.agreement.domain.Terms;
import dev.kizuna.campaign.agreement.domain.Tier;
import dev.kizuna.event.campaign.CommissionTier;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;

/** Turns events of the domain into records of the topic. */
public final class AgreementEvents {

    private static final int FROM_SCALE = 4;
    private static final int RATE_SCALE = 6;

    private final OutboxEncoder encoder;

    public AgreementEvents(OutboxEncoder encoder) {
        this.encoder = encoder;
    }

    public OutboxEntry encode(AgreementSigned event) {
        Terms terms = event.signed().terms();
        return encoder.encode(dev.kizuna.event.campaign.AgreementSigned.newBuilder()
                .setEventId(event.stamp().eventId())
                .setOccurredAt(event.stamp().occurredAt())
                .setPartnerId(event.partnerId())
                .setAgreementId(event.agreementId())
                .setVersion(event.signed().version())
                .setValidFrom(terms.validFrom())
                .setValidTo(terms.validTo())
                .setCurrency(terms.currency())
                .setTiers(terms.tiers().stream().map(AgreementEvents::tier).toList())
                .build());
    }

    private static CommissionTier tier(Tier tier) {
        return new CommissionTier(tier.from().setScale(FROM_SCALE), tier.rate().setScale(RATE_SCALE));
    }
}
