package dev.kizuna.kpi.ramp.topology;

import dev.kizuna.kpi.ramp.domain.Achievements;
import dev.kizuna.kpi.ramp.domain.Ramp;
import dev.kizuna.kpi.scorecard.domain.Contribution.Achieved;
import dev.kizuna.kpi.scorecard.domain.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The ramps by partner and key person, and in {@code achievements} their deals in order of time. */
final class RampStores {

    static final String RAMPS = "ramps";
    static final String ACHIEVEMENTS = "achievements";

    private final KeyValueStore<String, Ramp> ramps;
    private final KeyValueStore<String, String> achievements;
    private final PartnerRamps ofPartners;

    RampStores(ProcessorContext<?, ?> context) {
        this.ramps = context.getStateStore(RAMPS);
        this.achievements = context.getStateStore(ACHIEVEMENTS);
        this.ofPartners = new PartnerRamps(context);
    }

    static List<StoreBuilder<?>> builders() {
        return List.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(RAMPS), Serdes.String(), RampFormat.serde()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(ACHIEVEMENTS), Serdes.String(), Serdes.String()));
    }

    static String key(String partnerId, String keyPersonId) {
        return partnerId + "/" + keyPersonId;
    }

    @Nullable
    Ramp find(String key) {
        return ramps.get(key);
    }

    List<Ramp> of(String partnerId) {
        return ofPartners.of(partnerId);
    }

    void put(Ramp ramp) {
        ramps.put(key(ramp.partnerId(), ramp.keyPersonId()), ramp);
    }

    void put(String partnerId, Achieved achieved) {
        achievements.put(key(partnerId, achieved), achieved.moment().eventId());
    }

    void remove(String partnerId, Achieved achieved) {
        achievements.delete(key(partnerId, achieved));
    }

    Achievements achievementsOf(Ramp ramp) {
        return (metric, from, until, limit) -> {
            String prefix = prefix(ramp.partnerId(), ramp.keyPersonId(), metric.name());
            List<Moment> found = new ArrayList<>();
            try (var range = achievements.range(prefix + sortable(from), prefix + sortable(until))) {
                while (found.size() < limit && range.hasNext()) {
                    var entry = range.next();
                    Instant at = timeIn(entry.key, prefix);
                    found.add(new Moment(at, entry.value));
                }
            }
            return found;
        };
    }

    private static Instant timeIn(String key, String prefix) {
        int start = prefix.length();
        return Instant.ofEpochMilli(Long.parseLong(key.substring(start, key.indexOf('/', start))));
    }

    private static String key(String partnerId, Achieved achieved) {
        String prefix =
                prefix(partnerId, achieved.keyPersonId(), achieved.achievement().name());
        return prefix + sortable(achieved.moment().at()) + "/" + achieved.dealId();
    }

    /** The key person's id is written so that no slash in it can be taken for a separator. */
    private static String prefix(String partnerId, String keyPersonId, String metric) {
        String escaped = keyPersonId.replace("%", "%25").replace("/", "%2F");
        return partnerId + "/" + escaped + "/" + metric + "/";
    }

    private static String sortable(Instant at) {
        return String.format("%015d", Math.max(0, at.toEpochMilli()));
    }
}
