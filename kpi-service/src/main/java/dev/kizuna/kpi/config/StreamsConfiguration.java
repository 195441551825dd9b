package dev.kizuna.kpi.config;

import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.kpi.scorecard.topology.ScorecardTopology;
import dev.kizuna.kpi.scorecard.topology.TallyNews;
import dev.kizuna.kpi.scorecard.topology.TopologyPart;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of the topology together; each feature gives its own as an ordered bean. */
@Configuration(proxyBeanMethods = false)
class StreamsConfiguration {

    /** The function that the binder runs: events, and the rates as a global store. */
    @Bean
    BiConsumer<KStream<byte[], byte[]>, GlobalKTable<byte[], byte[]>> kpi(
            EventStreams events, ScorecardTopology scorecards, List<TopologyPart> parts, KpiProperties figures) {
        return (raw, rates) -> {
            KStream<String, SpecificRecord> read = scorecards.plausible(events.read(raw));
            KStream<String, TallyNews> news = scorecards.build(read);
            if (!figures.scorecardsAlone()) {
                parts.forEach(part -> part.build(read, news));
            }
        };
    }
}
