package dev.kizuna.kpi.scorecard.topology;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Where each partner's days begin: the zone of its profile, else of its registration, else the default. */
final class Zones {

    static final String NAME = "zones";

    private static final char PROFILE = 'p';
    private static final char REGISTRATION = 'r';

    private final KeyValueStore<String, String> store;
    private final ZoneId defaultZone;

    Zones(KeyValueStore<String, String> store, ZoneId defaultZone) {
        this.store = store;
        this.defaultZone = defaultZone;
    }

    static StoreBuilder<KeyValueStore<String, String>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.String());
    }

    ZoneId of(String partnerId) {
        return zone(store.get(partnerId));
    }

    /** Whether the partner's own zone has been told. */
    boolean isKnown(String partnerId) {
        return store.get(partnerId) != null;
    }

    /** Notes the zone of a profile; gives the partner's zone if it is another one now. */
    Optional<ZoneId> profile(String partnerId, String zone) {
        return note(partnerId, PROFILE, zone);
    }

    /** Notes the zone of a registration, unless a profile has told it; gives the partner's zone if it is another one now. */
    Optional<ZoneId> registration(String partnerId, String zone) {
        String known = store.get(partnerId);
        return known == null ? note(partnerId, REGISTRATION, zone) : Optional.empty();
    }

    private Optional<ZoneId> note(String partnerId, char source, String zone) {
        ZoneId before = of(partnerId);
        store.put(partnerId, source + zone);
        ZoneId now = of(partnerId);
        return now.equals(before) ? Optional.empty() : Optional.of(now);
    }

    private ZoneId zone(@Nullable String known) {
        return known == null ? defaultZone : ZoneId.of(known.substring(1));
    }

    static void check(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new UnusableEventException("time-zone", "timeZone is no zone of the IANA database: " + zone);
        }
    }
}
