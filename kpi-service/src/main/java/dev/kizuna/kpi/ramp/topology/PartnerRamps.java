package dev.kizuna.kpi.ramp.topology;

import dev.kizuna.kpi.ramp.domain.Ramp;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The ramps of partners' key persons, also for those that look at them beside the ramps' own judge. */
public final class PartnerRamps {

    /** The store to connect to. */
    public static final String STORE = RampStores.RAMPS;

    private final KeyValueStore<String, Ramp> ramps;

    public PartnerRamps(ProcessorContext<?, ?> context) {
        this.ramps = context.getStateStore(STORE);
    }

    public List<Ramp> of(String partnerId) {
        List<Ramp> found = new ArrayList<>();
        try (var all = ramps.prefixScan(partnerId + "/", new StringSerializer())) {
            all.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }
}
