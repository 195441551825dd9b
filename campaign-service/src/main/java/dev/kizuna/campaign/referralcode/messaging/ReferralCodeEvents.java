package dev.kizuna.campaign.referralcode.messaging;

import dev.kizuna.campaign.referralcode.domain.ReferralCode;
import dev.kizuna.campaign.referralcode.domain.ReferralCodeIssued;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;

/** Turns what happened to referral codes into records. */
public final class ReferralCodeEvents {

    private final OutboxEncoder encoder;

    public ReferralCodeEvents(OutboxEncoder encoder) {
        this.encoder = encoder;
    }

    public OutboxEntry encode(ReferralCodeIssued issued) {
        ReferralCode code = issued.code();
        return encoder.encode(dev.kizuna.event.campaign.ReferralCodeIssued.newBuilder()
                .setEventId(issued.stamp().eventId())
                .setOccurredAt(issued.stamp().occurredAt())
                .setPartnerId(code.partnerId())
                .setCode(code.code().text())
                .setCampaignId(code.campaignId())
                .setValidTo(code.validTo())
                .build());
    }
}
