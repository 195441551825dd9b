package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.kpi.attribution.domain.Attribution;
import dev.kizuna.kpi.attribution.domain.AttributionRules;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * From events to credits, in three steps: by partner, which journeys a sale came of; by journey, the touches of all
 * partners; by sale, who is credited with what.
 */
public final class AttributionTopology {

    private final EventStreams events;
    private final AttributionRules rules;
    private final Duration kept;
    private final Clock clock;
    private final MeterRegistry meters;

    /** @param kept how long the touches of a journey wait, once published, for its sales to be told, at least the look-back */
    public AttributionTopology(
            EventStreams events, AttributionRules rules, Duration kept, Clock clock, MeterRegistry meters) {
        if (kept.compareTo(rules.lookBack()) < 0) {
            throw new IllegalArgumentException("Touches must be kept at least as long as is looked back");
        }
        this.events = events;
        this.rules = rules;
        this.kept = kept;
        this.clock = clock;
        this.meters = meters;
    }

    /** Adds the topology to events that were read. */
    public void build(KStream<String, SpecificRecord> read) {
        var attribution = new Attribution(rules);
        KStream<String, PathNews> paths = read.process(
                step(() -> new FollowSales(clock), List.of(StoredThings.builder())), Named.as("follow-sales"));
        KStream<String, SaleNews> told = paths.flatMapValues(AttributionTopology::ofSales, Named.as("told-sales"))
                .repartition(
                        Repartitioned.with(Serdes.String(), NewsFormat.sales()).withName("attribution-sales"));
        KStream<String, SaleNews> touched = paths.flatMapValues(
                        AttributionTopology::ofJourneys, Named.as("journey-news"))
                .repartition(Repartitioned.with(Serdes.String(), NewsFormat.journeys())
                        .withName("attribution-journeys"))
                .process(
                        step(() -> new JoinJourneys(attribution, kept), Journeys.builders(kept)),
                        Named.as("join-journeys"))
                .repartition(
                        Repartitioned.with(Serdes.String(), NewsFormat.sales()).withName("attribution-touches"));
        events.write(
                told.merge(touched, Named.as("sale-news"))
                        .process(
                                step(
                                        () -> new DivideCredit(attribution, clock, meters),
                                        List.of(DivideCredit.builder())),
                                Named.as("divide-credit")),
                "attributions-out");
    }

    private static List<SaleNews> ofSales(PathNews news) {
        return news instanceof SaleNews sale ? List.of(sale) : List.of();
    }

    private static List<JourneyNews> ofJourneys(PathNews news) {
        return news instanceof JourneyNews journey ? List.of(journey) : List.of();
    }

    /** A new processor. */
    private interface Step<K, V, L, W> {

        Processor<K, V, L, W> make();
    }

    private static <V, W> ProcessorSupplier<String, V, String, W> step(
            Step<String, V, String, W> step, List<? extends StoreBuilder<?>> stores) {
        return new ProcessorSupplier<>() {

            @Override
            public Processor<String, V, String, W> get() {
                return step.make();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return new LinkedHashSet<>(stores);
            }
        };
    }
}
