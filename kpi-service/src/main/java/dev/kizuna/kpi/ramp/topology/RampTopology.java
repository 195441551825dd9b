package dev.kizuna.kpi.ramp.topology;

import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.kpi.scorecard.topology.TallyNews;
import dev.kizuna.kpi.scorecard.topology.TallyNews.RampNews;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** From what the tally tells to milestones. */
public final class RampTopology {

    private final EventStreams events;
    private final RampRules rules;
    private final Clock clock;
    private final MeterRegistry meters;

    public RampTopology(EventStreams events, RampRules rules, Clock clock, MeterRegistry meters) {
        this.events = events;
        this.rules = rules;
        this.clock = clock;
        this.meters = meters;
    }

    /** Adds the topology behind the scorecards'. */
    public void build(KStream<String, TallyNews> news) {
        events.write(
                news.flatMapValues(RampTopology::rampNews, Named.as("ramp-news"))
                        .process(new RampSupplier(), Named.as("judge-ramps")),
                "milestones-out");
    }

    private static List<RampNews> rampNews(TallyNews news) {
        return news instanceof RampNews ramp ? List.of(ramp) : List.of();
    }

    private final class RampSupplier implements ProcessorSupplier<String, RampNews, String, SpecificRecord> {

        @Override
        public Processor<String, RampNews, String, SpecificRecord> get() {
            return new RampProcessor(rules, clock, meters);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            var stores = new LinkedHashSet<StoreBuilder<?>>(RampStores.builders());
            stores.add(Deadlines.builder());
            return stores;
        }
    }
}
