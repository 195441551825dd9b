package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.attribution.domain.Touch;
import dev.kizuna.kpi.state.BinaryOut;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * The touches of journeys, which are forgotten a while after they came, segment by segment, and the sales that came of
 * journeys.
 */
final class Journeys {

    static final String TOUCHES = "journey-touches";
    static final String SALES = "journey-sales";

    private static final int TOUCH_VERSION = 1;

    private final WindowStore<String, byte[]> touches;
    private final KeyValueStore<String, Long> sales;

    Journeys(ProcessorContext<?, ?> context) {
        this.touches = context.getStateStore(TOUCHES);
        this.sales = context.getStateStore(SALES);
    }

    /** @param kept how long a touch is known after it came, whenever it happened */
    static List<StoreBuilder<?>> builders(Duration kept) {
        return List.of(
                Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(TOUCHES, kept, Duration.ofMillis(1), true),
                        Serdes.String(),
                        Serdes.ByteArray()),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(SALES), Serdes.String(), Serdes.Long()));
    }

    void add(Touch touch, long cameAt) {
        byte[] bytes =
                DomainFormat.touch(new BinaryOut().put(TOUCH_VERSION), touch).written();
        touches.put(touch.journeyId(), bytes, cameAt);
    }

    void forEachTouch(String journeyId, Consumer<Touch> visitor) {
        try (var all = touches.fetch(journeyId, 0, Long.MAX_VALUE)) {
            all.forEachRemaining(entry ->
                    visitor.accept(DomainFormat.touch(DomainFormat.versioned(entry.value, TOUCH_VERSION, "Touches"))));
        }
    }

    /** Notes that a sale came of a journey, or that it did not after all. */
    void want(String journeyId, String saleKey, @Nullable Instant soldAt) {
        String key = prefix(journeyId) + saleKey;
        if (soldAt == null) {
            sales.delete(key);
        } else {
            sales.put(key, soldAt.toEpochMilli());
        }
    }

    /** When the sales of a journey happened, by their keys. */
    Map<String, Instant> sales(String journeyId) {
        String prefix = prefix(journeyId);
        Map<String, Instant> found = new HashMap<>();
        try (var all = sales.prefixScan(prefix, new StringSerializer())) {
            all.forEachRemaining(
                    entry -> found.put(entry.key.substring(prefix.length()), Instant.ofEpochMilli(entry.value)));
        }
        return found;
    }

    /** The journey's id is written so that no slash in it can be taken for the separator. */
    private static String prefix(String journeyId) {
        return journeyId.replace("%", "%25").replace("/", "%2F") + "/";
    }
}
