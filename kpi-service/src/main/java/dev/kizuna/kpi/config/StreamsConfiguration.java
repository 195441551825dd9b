package dev.kizuna.kpi.config;

import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.kpi.attribution.domain.AttributionRules;
import dev.kizuna.kpi.attribution.topology.AttributionTopology;
import dev.kizuna.kpi.ramp.topology.RampRules;
import dev.kizuna.kpi.ramp.topology.RampTopology;
import dev.kizuna.kpi.scorecard.topology.ScorecardTopology;
import dev.kizuna.kpi.scorecard.topology.TallyRules;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StreamsConfiguration {

    /** The function that the binder runs: events, and the rates as a global store. */
    @Bean
    BiConsumer<KStream<byte[], byte[]>, GlobalKTable<byte[], byte[]>> kpi(
            EventStreams events,
            Serde<SpecificRecord> eventSerde,
            KpiProperties properties,
            Clock clock,
            MeterRegistry meters) {
        var tally = new TallyRules(
                properties.defaultZone(),
                properties.reportingCurrency(),
                properties.publishInterval(),
                properties.rateInterval());
        var scorecards = new ScorecardTopology(events, eventSerde, tally, clock, meters);
        var ramp = new RampRules(properties.rampInterval(), properties.rampSettle());
        var ramps = new RampTopology(events, ramp, clock, meters);
        var attribution = new AttributionTopology(
                events,
                new AttributionRules(
                        properties.attributionLookBack(),
                        properties.attributionHalfLife(),
                        properties.attributionTouches()),
                properties.attributionKept(),
                clock,
                meters);
        return (raw, rates) -> {
            KStream<String, SpecificRecord> read = events.read(raw);
            ramps.build(scorecards.build(read));
            attribution.build(read);
        };
    }
}
