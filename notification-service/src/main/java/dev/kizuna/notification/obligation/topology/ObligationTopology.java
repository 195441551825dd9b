package dev.kizuna.notification.obligation.topology;

import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.notification.obligation.domain.ObligationEngine;
import dev.kizuna.schemas.catalogue.Topic;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** From partner events to promises and what has to be said about them. */
public final class ObligationTopology {

    /** What the engine reads; policies may speak of the events on these. */
    public static final List<Topic> READS = List.of(
            Topics.PARTNER_DIRECTORY,
            Topics.PARTNER_LIFECYCLE,
            Topics.PARTNER_KEYPERSON,
            Topics.PARTNER_ENGAGEMENT,
            Topics.CAMPAIGN_LIFECYCLE,
            Topics.KPI_GAP,
            Topics.KPI_MILESTONE,
            Topics.NOTIFICATION_DELIVERY);

    private final EventStreams events;
    private final ObligationEngine engine;
    private final String edition;
    private final ObligationStores stores;
    private final Clock clock;
    private final TimeShares shares;
    private final EngineMeters meters;

    /**
     * The topology.
     *
     * @param edition names the rules the engine goes by; where it is another than before, what is open is worked out anew
     * @param tick how often the clock is looked at
     * @param nanoTime by which a tick is kept short
     */
    public ObligationTopology(
            EventStreams events,
            ObligationEngine engine,
            String edition,
            ObligationStores stores,
            Clock clock,
            Duration tick,
            LongSupplier nanoTime,
            MeterRegistry registry) {
        this.events = events;
        this.engine = engine;
        this.edition = edition;
        this.stores = stores;
        this.clock = clock;
        this.shares = new TimeShares(tick, nanoTime);
        this.meters = new EngineMeters(registry, clock);
    }

    /** Builds it on the records of all topics it reads. */
    public void build(KStream<byte[], byte[]> raw) {
        KStream<String, SpecificRecord> decided =
                events.read(raw).process(new Supplier(), Named.as("judge-obligations"));
        events.write(decided, "publish-decisions");
    }

    /** Gives each task its own processor, and the stores to the topology. */
    private final class Supplier implements ProcessorSupplier<String, SpecificRecord, String, SpecificRecord> {

        @Override
        public Processor<String, SpecificRecord, String, SpecificRecord> get() {
            return new ObligationProcessor(engine, edition, clock, shares, meters);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return stores.builders();
        }
    }
}
