package dev.kizuna.kpi.health.topology;

import dev.kizuna.kpi.health.domain.Health;
import dev.kizuna.kpi.health.domain.HealthRules;
import dev.kizuna.kpi.health.domain.HealthScore;
import dev.kizuna.kpi.health.domain.Progress;
import dev.kizuna.kpi.health.domain.Verdict;
import dev.kizuna.kpi.health.domain.Watched;
import dev.kizuna.kpi.ramp.topology.PartnerRamps;
import dev.kizuna.kpi.scorecard.domain.DayFigures;
import dev.kizuna.kpi.scorecard.topology.CountedDays;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Looks at each partner when its local day has ended, and again when a day that is over changes, and says once that its
 * health fell and once that it is back.
 */
final class HealthProcessor implements Processor<String, HealthNews, String, SpecificRecord> {

    static final String WATCHED = "watched-partners";

    /** More at once would hold up the records behind them. */
    private static final int LOOKS_AT_ONCE = 200;

    private final HealthRules rules;
    private final HealthTiming timing;
    private final Clock clock;
    private final Counter looked;
    private final Counter fell;
    private final Counter recovered;
    private final Looks looks = new Looks();

    /** All that is stored, since every card that is published asks for it. */
    private final Map<String, Watched> known = new HashMap<>();

    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, Watched> stored;
    private CountedDays days;
    private PartnerRamps ramps;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    HealthProcessor(HealthRules rules, HealthTiming timing, Clock clock, MeterRegistry meters) {
        this.rules = rules;
        this.timing = timing;
        this.clock = clock;
        this.looked = meters.counter("kizuna.kpi.health.looks");
        this.fell = meters.counter("kizuna.kpi.health", "verdict", "fell");
        this.recovered = meters.counter("kizuna.kpi.health", "verdict", "recovered");
    }

    static StoreBuilder<KeyValueStore<String, Watched>> builder() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(WATCHED), Serdes.String(), WatchedFormat.serde());
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        stored = context.getStateStore(WATCHED);
        days = new CountedDays(context);
        ramps = new PartnerRamps(context);
        try (var all = stored.all()) {
            all.forEachRemaining(entry -> known.put(entry.key, entry.value));
        }
        known.keySet().forEach(this::lookSoon);
        context.schedule(timing.interval(), PunctuationType.WALL_CLOCK_TIME, _ -> look());
    }

    @Override
    public void process(Record<String, HealthNews> record) {
        switch (record.value()) {
            case HealthNews.DayChanged changed -> dayChanged(changed);
            case HealthNews.ZoneChanged(var partnerId, var zone) -> {
                if (known.containsKey(partnerId)) {
                    change(partnerId, zone, before -> before.in(zone));
                    lookSoon(partnerId);
                }
            }
            case HealthNews.StageEntered(var partnerId, var by, var rests) -> {
                change(partnerId, ZoneOffset.UTC, before -> before.at(by, rests));
                lookSoon(partnerId);
            }
        }
    }

    private void dayChanged(HealthNews.DayChanged changed) {
        Watched now = change(changed.partnerId(), changed.zone(), before -> before.in(changed.zone()));
        boolean isOver = !changed.day().isAfter(now.lastDay(clock.instant()));
        if (isOver || !looks.areOn(changed.partnerId())) {
            lookSoon(changed.partnerId());
        }
    }

    private Watched change(String partnerId, ZoneId zone, UnaryOperator<Watched> change) {
        Watched before = known.get(partnerId);
        Watched now = change.apply(before == null ? Watched.unknown(partnerId, zone) : before);
        if (!now.equals(before)) {
            put(now);
        }
        return now;
    }

    private void put(Watched watched) {
        known.put(watched.partnerId(), watched);
        stored.put(watched.partnerId(), watched);
    }

    /** Whoever is told of before that has to wait again, since more may be close behind. */
    private void lookSoon(String partnerId) {
        looks.plan(partnerId, clock.instant().plus(timing.settle()));
    }

    private void look() {
        Instant now = clock.instant();
        for (String partnerId : looks.due(now, LOOKS_AT_ONCE)) {
            Watched watched = known.get(partnerId);
            if (watched != null) {
                LocalDate day = watched.lastDay(now);
                judge(watched, day);
                looks.plan(partnerId, watched.endOf(day.plusDays(1)).plus(timing.settle()));
            }
        }
    }

    private void judge(Watched watched, LocalDate day) {
        if (watched.resting()) {
            return;
        }
        looked.increment();
        LocalDate earlier = day.minusDays(rules.comparedDays());
        List<DayFigures> figures = days.of(watched.partnerId(), earlier.minusDays(HealthRules.daysNeeded() - 1L), day);
        Progress progress = Progress.of(ramps.of(watched.partnerId()));
        var health = new Health(rules);
        HealthScore now = health.on(day, figures, progress);
        Verdict verdict = watched.judge(now, health.on(earlier, figures, progress), rules);
        if (verdict != null) {
            put(watched.with(verdict));
            context.forward(new Record<>(
                    watched.partnerId(), HealthEvents.of(watched.partnerId(), verdict), Math.max(0, clock.millis())));
            (verdict instanceof Verdict.Fell ? fell : recovered).increment();
        }
    }
}
