package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.attribution.domain.Touch;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * The touches of journeys, which are forgotten a while after they came here, segment by segment, the sales that came of
 * journeys, and to whom codes were issued.
 */
final class Journeys {

    static final String TOUCHES = "journey-touches";
    static final String SALES = "journey-sales";
    static final String CODES = "referral-codes";

    private static final int TOUCH_VERSION = 2;
    private static final int TOUCH_WITHOUT_TIME = 1;
    private static final int CODE_VERSION = 1;

    /** How long news of a sale may lie unread without missing a touch that it should find. */
    private static final Duration SLACK = Duration.ofDays(30);

    private final WindowStore<String, byte[]> touches;
    private final KeyValueStore<String, byte[]> sales;
    private final KeyValueStore<String, byte[]> codes;

    Journeys(ProcessorContext<?, ?> context) {
        this.touches = context.getStateStore(TOUCHES);
        this.sales = context.getStateStore(SALES);
        this.codes = context.getStateStore(CODES);
    }

    /**
     * A sale wants to know its touches.
     *
     * @param soldAt when it happened
     * @param toldAt when what told of it was published
     */
    record Wish(Instant soldAt, Instant toldAt) {}

    /** @param kept how long before the news of its sale a touch may have been published */
    static List<StoreBuilder<?>> builders(Duration kept) {
        return List.of(
                Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(TOUCHES, kept.plus(SLACK), Duration.ofMillis(1), true),
                        Serdes.String(),
                        Serdes.ByteArray()),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(SALES), Serdes.String(), Serdes.ByteArray()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(CODES), Serdes.String(), Serdes.ByteArray()));
    }

    /**
     * @param cameAt when it was published
     * @param hereAt since when it is known here, later when history is read
     */
    void add(Touch touch, Instant cameAt, long hereAt) {
        BinaryOut out = new BinaryOut().put(TOUCH_VERSION).number(cameAt.toEpochMilli());
        touches.put(touch.journeyId(), DomainFormat.touch(out, touch).written(), hereAt);
    }

    /** Gives each touch, and when it was published. */
    void forEachTouch(String journeyId, BiConsumer<Touch, Instant> visitor) {
        try (var all = touches.fetch(journeyId, 0, Long.MAX_VALUE)) {
            all.forEachRemaining(entry -> {
                boolean older = entry.value[0] == TOUCH_WITHOUT_TIME;
                BinaryIn in =
                        DomainFormat.versioned(entry.value, older ? TOUCH_WITHOUT_TIME : TOUCH_VERSION, "Touches");
                Instant cameAt = Instant.ofEpochMilli(older ? entry.key : in.number());
                visitor.accept(DomainFormat.touch(in), cameAt);
            });
        }
    }

    /** Keeps to whom a code was issued, for ever; whoever had it first has it. */
    void issue(Touch issued) {
        Touch first = issuedTo(issued.journeyId())
                .filter(known -> Touch.IN_ORDER.compare(known, issued) <= 0)
                .orElse(issued);
        codes.put(
                issued.journeyId(),
                DomainFormat.touch(new BinaryOut().put(CODE_VERSION), first).written());
    }

    /** To whom the code of a journey was issued. */
    Optional<Touch> issuedTo(String journeyId) {
        return Optional.ofNullable(codes.get(journeyId))
                .map(bytes -> DomainFormat.touch(DomainFormat.versioned(bytes, CODE_VERSION, "Codes")));
    }

    /** Notes that a sale came of a journey; what was told of that first counts for what is still known. */
    Wish want(String journeyId, String saleKey, Wish wish) {
        String key = prefix(journeyId) + saleKey;
        byte @Nullable [] before = sales.get(key);
        Wish noted = before == null || !read(before).toldAt().isBefore(wish.toldAt())
                ? wish
                : new Wish(wish.soldAt(), read(before).toldAt());
        sales.put(
                key,
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(noted.soldAt().toEpochMilli())
                        .putLong(noted.toldAt().toEpochMilli())
                        .array());
        return noted;
    }

    /** Notes that a sale did not come of a journey after all. */
    void leave(String journeyId, String saleKey) {
        sales.delete(prefix(journeyId) + saleKey);
    }

    /** What the sales of a journey want, by their keys. */
    Map<String, Wish> wishes(String journeyId) {
        String prefix = prefix(journeyId);
        Map<String, Wish> found = new HashMap<>();
        try (var all = sales.prefixScan(prefix, new StringSerializer())) {
            all.forEachRemaining(entry -> found.put(entry.key.substring(prefix.length()), read(entry.value)));
        }
        return found;
    }

    /** Older releases wrote only when the sale happened. */
    private static Wish read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        Instant soldAt = Instant.ofEpochMilli(in.getLong());
        return new Wish(soldAt, in.hasRemaining() ? Instant.ofEpochMilli(in.getLong()) : Instant.EPOCH);
    }

    /** The journey's id is written so that no slash in it can be taken for the separator. */
    private static String prefix(String journeyId) {
        return journeyId.replace("%", "%25").replace("/", "%2F") + "/";
    }
}
