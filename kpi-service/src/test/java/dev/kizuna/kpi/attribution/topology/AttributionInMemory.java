package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.kpi.attribution.domain.Attribution;
import dev.kizuna.kpi.attribution.domain.AttributionRules;
import dev.kizuna.kpi.fixture.RunningTopology;
import dev.kizuna.kpi.fixture.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;

/** The three steps on stores in memory; what one tells another arrives in order, but at any time. */
final class AttributionInMemory {

    private final Random random;
    private final Queue<Runnable> toJourneys = new ArrayDeque<>();
    private final Queue<Runnable> toldSales = new ArrayDeque<>();
    private final Queue<Runnable> touchedSales = new ArrayDeque<>();
    private final List<ConversionAttributed> published = new ArrayList<>();
    private final Consumer<Record<String, SpecificRecord>> followSales;

    AttributionInMemory(AttributionRules rules, Random random) {
        this.random = random;
        var clock = new SettableClock(RunningTopology.NOW);
        var attribution = new Attribution(rules);
        Consumer<Record<String, SaleNews>> divideCredit = step(
                new DivideCredit(attribution, clock, new SimpleMeterRegistry()),
                said -> published.add((ConversionAttributed) said.value()),
                store(DivideCredit.DOSSIERS, DossierFormat.serde()));
        Consumer<Record<String, JourneyNews>> joinJourneys = step(
                new JoinJourneys(attribution, Duration.ofDays(180)),
                news -> touchedSales.add(() -> divideCredit.accept(through(NewsFormat.sales(), news))),
                new TouchesInMemory(),
                store(Journeys.SALES, Serdes.ByteArray()),
                store(Journeys.CODES, Serdes.ByteArray()));
        followSales = step(
                new FollowSales(clock),
                news -> {
                    switch (news.value()) {
                        case JourneyNews journey ->
                            toJourneys.add(
                                    () -> joinJourneys.accept(through(NewsFormat.journeys(), news.withValue(journey))));
                        case SaleNews.Told told ->
                            toldSales.add(() -> divideCredit.accept(through(NewsFormat.sales(), news.withValue(told))));
                        case SaleNews.Withdrawn withdrawn ->
                            toldSales.add(
                                    () -> divideCredit.accept(through(NewsFormat.sales(), news.withValue(withdrawn))));
                    }
                },
                store(StoredThings.NAME, Serdes.ByteArray()));
    }

    void given(SpecificRecord event) {
        followSales.accept(new Record<>("", event, RunningTopology.NOW.toEpochMilli()));
        for (int arrivals = random.nextInt(6); arrivals > 0; arrivals--) {
            arrive();
        }
    }

    /** All that was published since the last call, after all news has arrived. */
    List<ConversionAttributed> published() {
        while (arrive()) {
            // until nothing is on its way
        }
        List<ConversionAttributed> all = List.copyOf(published);
        published.clear();
        return all;
    }

    private boolean arrive() {
        List<Queue<Runnable>> waiting = Stream.of(toJourneys, toldSales, touchedSales)
                .filter(queue -> !queue.isEmpty())
                .toList();
        if (waiting.isEmpty()) {
            return false;
        }
        waiting.get(random.nextInt(waiting.size())).remove().run();
        return true;
    }

    private static <N> Record<String, N> through(Serde<N> serde, Record<String, ? extends N> news) {
        byte[] bytes = serde.serializer().serialize("", news.value());
        return news.withValue(serde.deserializer().deserialize("", bytes));
    }

    private static <V> StateStore store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .build();
    }

    private static <V, W> Consumer<Record<String, V>> step(
            Processor<String, V, String, W> processor, Consumer<Record<String, W>> next, StateStore... stores) {
        var context = new MockProcessorContext<String, W>();
        for (StateStore store : stores) {
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
        }
        processor.init(context);
        return record -> {
            processor.process(record);
            List<Record<String, W>> forwarded = context.forwarded().stream()
                    .map(forward -> forward.record())
                    .map(sent -> new Record<String, W>(sent.key(), sent.value(), sent.timestamp(), sent.headers()))
                    .toList();
            context.resetForwards();
            forwarded.forEach(next);
        };
    }
}
