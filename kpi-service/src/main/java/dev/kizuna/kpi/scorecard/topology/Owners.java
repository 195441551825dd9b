package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.domain.Ownership;
import dev.kizuna.kpi.scorecard.domain.Ownership.Handover;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Who managed each partner, in the store {@code owners} and in mind. */
final class Owners {

    static final String NAME = "owners";

    private static final int VERSION = 1;

    private final KeyValueStore<String, byte[]> store;
    private final Map<String, Ownership> known = new HashMap<>();

    Owners(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(NAME), Serdes.String(), Serdes.ByteArray());
    }

    Ownership of(String partnerId) {
        return known.computeIfAbsent(partnerId, id -> read(store.get(id)));
    }

    void profile(String partnerId, String owner) {
        keep(partnerId, owner.isBlank() ? of(partnerId) : of(partnerId).withProfile(owner));
    }

    void handedOver(String partnerId, Moment moment, Handover handover) {
        keep(partnerId, handover.to().isBlank() ? of(partnerId) : of(partnerId).with(moment, handover));
    }

    private void keep(String partnerId, Ownership ownership) {
        if (!ownership.equals(known.put(partnerId, ownership))) {
            store.put(partnerId, write(ownership));
        }
    }

    private static byte[] write(Ownership ownership) {
        var out = new BinaryOut().put(VERSION).text(textOf(ownership.inProfile()));
        out.number(ownership.handovers().size());
        ownership
                .handovers()
                .forEach((moment, handover) ->
                        out.moment(moment).text(textOf(handover.from())).text(handover.to()));
        return out.written();
    }

    private static Ownership read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return Ownership.UNKNOWN;
        }
        var in = new BinaryIn(bytes);
        int version = in.get();
        if (version != VERSION) {
            throw new IllegalStateException("Owners of format " + version + " cannot be read by this release");
        }
        String inProfile = maybe(in.text());
        var handovers = new TreeMap<Moment, Handover>();
        for (int left = in.count(); left > 0; left--) {
            handovers.put(in.moment(), new Handover(maybe(in.text()), in.text()));
        }
        return new Ownership(inProfile, handovers);
    }

    private static String textOf(@Nullable String owner) {
        return owner == null ? "" : owner;
    }

    private static @Nullable String maybe(String text) {
        return text.isEmpty() ? null : text;
    }
}
