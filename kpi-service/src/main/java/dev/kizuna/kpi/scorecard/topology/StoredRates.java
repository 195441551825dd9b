package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.campaign.EarlierRate;
import dev.kizuna.event.campaign.ExchangeRateSet;
import dev.kizuna.kpi.scorecard.domain.Rates;
import dev.kizuna.schemas.catalogue.Topics;
import dev.kizuna.schemas.record.PartnerKeys;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/** Rates from the global store that follows their topic. A rate that cannot be read is as good as none. */
final class StoredRates implements Rates {

    private final ReadOnlyKeyValueStore<byte[], ValueAndTimestamp<byte[]>> store;
    private final Deserializer<SpecificRecord> deserializer;
    private final String reportingCurrency;

    StoredRates(
            ReadOnlyKeyValueStore<byte[], ValueAndTimestamp<byte[]>> store,
            Deserializer<SpecificRecord> deserializer,
            String reportingCurrency) {
        this.store = store;
        this.deserializer = deserializer;
        this.reportingCurrency = reportingCurrency;
    }

    @Override
    public @Nullable BigDecimal rate(String currency, LocalDate day, Instant knownAt) {
        ExchangeRateSet set = find(currency, day);
        return set == null ? null : inForce(set, knownAt);
    }

    /** Whether there is a rate of that day. */
    boolean isSet(String currency, LocalDate day) {
        return find(currency, day) != null;
    }

    private static BigDecimal inForce(ExchangeRateSet set, Instant knownAt) {
        List<EarlierRate> earlier = set.getEarlier();
        if (earlier.isEmpty() || !set.getOccurredAt().isAfter(knownAt)) {
            return set.getRate();
        }
        return earlier.reversed().stream()
                .filter(rate -> !rate.getSetAt().isAfter(knownAt))
                .findFirst()
                .orElse(earlier.getFirst())
                .getRate();
    }

    private @Nullable ExchangeRateSet find(String currency, LocalDate day) {
        String key = PartnerKeys.composite(currency, day.toString());
        ValueAndTimestamp<byte[]> found = store.get(key.getBytes(StandardCharsets.UTF_8));
        return found != null
                        && read(found.value()) instanceof ExchangeRateSet rate
                        && rate.getReportingCurrency().equals(reportingCurrency)
                        && rate.getRate().signum() > 0
                        && rate.getEarlier().stream()
                                .allMatch(earlier -> earlier.getRate().signum() > 0)
                ? rate
                : null;
    }

    private @Nullable SpecificRecord read(byte[] value) {
        try {
            return deserializer.deserialize(Topics.CAMPAIGN_RATES.name(), value);
        } catch (SerializationException e) {
            return null;
        }
    }
}
