package dev.kizuna.notification.obligation.topology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** How far a task has come with what it does in steps, so that it goes on there after a restart. */
final class Progress {

    static final String FLOOR = "floor";
    static final String EDITION = "edition";
    static final String RECOMPUTED_EDITION = "recomputed-edition";
    static final String RECOMPUTED = "recomputed";

    private static final String PREFIX = "progress/";

    private final KeyValueStore<Bytes, byte[]> store;

    Progress(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    Optional<Bytes> get(String what) {
        return Optional.ofNullable(store.get(key(what))).map(Bytes::wrap);
    }

    Optional<String> text(String what) {
        return get(what).map(bytes -> new String(bytes.get(), StandardCharsets.UTF_8));
    }

    void put(String what, Bytes value) {
        store.put(key(what), value.get());
    }

    void put(String what, @Nullable String text) {
        store.put(key(what), text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static Bytes key(String what) {
        return Bytes.wrap((PREFIX + what).getBytes(StandardCharsets.UTF_8));
    }
}
