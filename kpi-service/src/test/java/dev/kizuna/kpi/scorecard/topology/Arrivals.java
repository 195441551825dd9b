package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.campaign.EarlierRate;
import dev.kizuna.event.campaign.ExchangeRateSet;
import dev.kizuna.kpi.fixture.Events;
import dev.kizuna.kpi.fixture.LedgerEvents;
import dev.kizuna.schemas.record.EventFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Events as they come: shuffled, some of them twice, a few seconds apart, with rates that are set and corrected in
 * between. It remembers what was told when, for an oracle.
 */
final class Arrivals implements NaiveFigures.Rebooked {

    private static final int SECONDS_APART = 10;
    private static final int AGAIN = 4;

    private final List<Arrival> all = new ArrayList<>();
    private final Map<String, Instant> told = new HashMap<>();
    private final Map<String, List<ExchangeRateSet>> rates = new HashMap<>();

    /** An event and when Kafka got it. */
    record Arrival(Instant at, SpecificRecord event) {}

    /** @param days that get a rate and sometimes a correction of it */
    Arrivals(Random random, List<SpecificRecord> events, List<LocalDate> days, Instant first) {
        List<SpecificRecord> shuffled = new ArrayList<>(events);
        events.stream().filter(_ -> random.nextInt(AGAIN) == 0).forEach(shuffled::add);
        for (LocalDate day : days) {
            for (int times = random.nextInt(AGAIN); times > 0; times--) {
                shuffled.add(Events.rate(
                        "USD",
                        day,
                        BigDecimal.valueOf(1500 + random.nextInt(100), 1).toString()));
            }
        }
        Collections.shuffle(shuffled, random);
        Instant at = first;
        for (SpecificRecord event : shuffled) {
            at = at.plusSeconds(1 + random.nextInt(SECONDS_APART));
            all.add(new Arrival(at, event instanceof ExchangeRateSet rate ? set(rate, at) : event));
            told.putIfAbsent(EventFields.eventId(event), at);
        }
    }

    List<Arrival> all() {
        return all;
    }

    /** The same again as somebody finds it who reads the topics later: of each rate only the last record is left, at once. */
    List<Arrival> readAgain() {
        List<Arrival> again = new ArrayList<>();
        rates.values().forEach(set -> again.add(new Arrival(Instant.EPOCH, set.getLast())));
        all.stream()
                .filter(arrival -> !(arrival.event() instanceof ExchangeRateSet))
                .forEach(again::add);
        return again;
    }

    @Override
    public @Nullable BigDecimal rate(String eventId, String currency, LocalDate day) {
        List<ExchangeRateSet> set = rates.getOrDefault(currency + day, List.of());
        Instant known = told.get(eventId);
        BigDecimal inForce = null;
        for (ExchangeRateSet rate : set) {
            if (inForce == null || !rate.getOccurredAt().isAfter(known)) {
                inForce = rate.getRate();
            }
        }
        return inForce;
    }

    private ExchangeRateSet set(ExchangeRateSet rate, Instant at) {
        List<ExchangeRateSet> before =
                rates.computeIfAbsent(rate.getCurrency() + rate.getDay(), _ -> new ArrayList<>());
        List<EarlierRate> earlier = before.stream()
                .map(former -> new EarlierRate(former.getOccurredAt(), former.getRate()))
                .toList();
        before.add(LedgerEvents.corrected(rate, at, earlier));
        return before.getLast();
    }
}
