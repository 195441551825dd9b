package dev.kizuna.kpi.gap.topology;

import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.kpi.scorecard.topology.TallyNews;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** From cards to gaps, in two steps: by partner, what concerns which campaign; by campaign, what is missing to its targets. */
public final class GapTopology {

    private final EventStreams events;
    private final GapSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    public GapTopology(EventStreams events, GapSettings settings, Clock clock, MeterRegistry meters) {
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** Adds the topology behind the scorecards'. */
    public void build(KStream<String, TallyNews> news) {
        events.write(
                news.process(new FollowSupplier(), Named.as("follow-campaigns"))
                        .repartition(Repartitioned.with(Serdes.String(), CampaignNewsFormat.serde())
                                .withName("campaign-news"))
                        .process(new WatchSupplier(), Named.as("watch-targets")),
                "gaps-out");
    }

    private final class FollowSupplier implements ProcessorSupplier<String, TallyNews, String, CampaignNews> {

        @Override
        public Processor<String, TallyNews, String, CampaignNews> get() {
            return new FollowCampaigns(meters);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(FollowCampaigns.builder());
        }
    }

    private final class WatchSupplier implements ProcessorSupplier<String, CampaignNews, String, SpecificRecord> {

        @Override
        public Processor<String, CampaignNews, String, SpecificRecord> get() {
            return new WatchTargets(settings, clock, meters);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return new LinkedHashSet<>(WatchTargets.builders());
        }
    }
}
