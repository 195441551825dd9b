package dev.kizuna.campaign.rate.messaging;

import dev.kizuna.campaign.rate.domain.ExchangeRate;
import dev.kizuna.campaign.rate.domain.ExchangeRateSet;
import dev.kizuna.event.campaign.EarlierRate;
import dev.kizuna.kit.outbox.OutboxEncoder;
import dev.kizuna.kit.outbox.OutboxEntry;

/** Turns events of the domain into records of the compacted topic, keyed by currency and day. */
public final class RateEvents {

    private static final int SCALE = 10;

    private final OutboxEncoder encoder;
    private final String keptBy;

    /** @param keptBy who keeps the books in the reporting currency */
    public RateEvents(OutboxEncoder encoder, String keptBy) {
        this.encoder = encoder;
        this.keptBy = keptBy;
    }

    public OutboxEntry encode(ExchangeRateSet event) {
        ExchangeRate rate = event.rate();
        return encoder.encode(
                rate.id(),
                dev.kizuna.event.campaign.ExchangeRateSet.newBuilder()
                        .setEventId(event.stamp().eventId())
                        .setOccurredAt(event.stamp().occurredAt())
                        .setPartnerId(keptBy)
                        .setCurrency(rate.currency())
                        .setDay(rate.day())
                        .setReportingCurrency(rate.reportingCurrency())
                        .setRate(rate.rate().setScale(SCALE))
                        .setEarlier(rate.earlier().stream()
                                .map(earlier -> new EarlierRate(
                                        earlier.setAt(), earlier.rate().setScale(SCALE)))
                                .toList())
                        .build());
    }
}
