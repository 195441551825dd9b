package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.kpi.scorecard.topology.TallyNews.CardChanged;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** From events to scorecards: one step keyed by the partner, so that nothing is ever repartitioned. */
public final class ScorecardTopology {

    /** What is read, besides the rates. */
    public static final List<Topic> SOURCES = List.of(
            Topics.PARTNER_DIRECTORY,
            Topics.PARTNER_LIFECYCLE,
            Topics.PARTNER_KEYPERSON,
            Topics.PARTNER_ENGAGEMENT,
            Topics.CAMPAIGN_LIFECYCLE,
            Topics.CAMPAIGN_ACTIVITY,
            Topics.CAMPAIGN_COMMISSION,
            Topics.SLA_OBLIGATION);

    /** The global store of raw exchange rates, by raw key. */
    public static final String RATES_STORE = "rates";

    /** Names of the nodes that read events and rates, which whoever builds the streams gives them. */
    public static final String EVENTS_SOURCE = "events";

    public static final String RATES_SOURCE = "set-rates";

    private final EventStreams events;
    private final Serde<SpecificRecord> serde;
    private final TallyRules rules;
    private final Clock clock;
    private final TallyMeters meters;

    public ScorecardTopology(
            EventStreams events, Serde<SpecificRecord> serde, TallyRules rules, Clock clock, MeterRegistry meters) {
        this.events = events;
        this.serde = serde;
        this.rules = rules;
        this.clock = clock;
        this.meters = new TallyMeters(meters);
    }

    /** Puts events aside that cannot be; whatever counts is built on what is left. */
    public KStream<String, SpecificRecord> plausible(KStream<String, SpecificRecord> read) {
        var plausibility = new Plausibility(rules.futureTolerance(), meters);
        return read.processValues(() -> new PlausibleEvents(plausibility), Named.as("plausible-events"));
    }

    /** Adds the topology to plausible events; the store {@link #RATES_STORE} must be there. Gives what other parts depend on. */
    public KStream<String, TallyNews> build(KStream<String, SpecificRecord> read) {
        KStream<String, TallyNews> news = read.process(new TallySupplier(), Named.as("tally"));
        events.write(
                news.flatMapValues(ScorecardTopology::cardEvent, Named.as("changed-scorecards")), "scorecards-out");
        return news;
    }

    private static List<SpecificRecord> cardEvent(TallyNews news) {
        return news instanceof CardChanged changed ? List.of(changed.event()) : List.of();
    }

    private final class TallySupplier implements ProcessorSupplier<String, SpecificRecord, String, TallyNews> {

        @Override
        public Processor<String, SpecificRecord, String, TallyNews> get() {
            return new TallyProcessor(rules, serde.deserializer(), clock, meters);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return TallyStores.builders();
        }
    }
}
