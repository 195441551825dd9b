package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The visitors of a sum that came a while ago, in the store of the sums under the sum's key behind {@code V/}. A sum of many
 * has some 30 kB of visitors and changes all the time; with it are written only those that came since, until there are enough of
 * them to write all anew.
 */
final class SettledVisitors {

    private static final String PREFIX = "V/";
    private static final int FEW_BYTES = 256;
    private static final int SHARE = 8;

    private final KeyValueStore<String, DayCard> store;

    SettledVisitors(KeyValueStore<String, DayCard> store) {
        this.store = store;
    }

    /** Under which key, or between which keys, the settled visitors of sums lie. */
    static String key(String sum) {
        return PREFIX + sum;
    }

    /** None at all when nobody has settled. */
    byte[] of(String sum) {
        @Nullable DayCard settled = store.get(key(sum));
        return settled == null ? DayCard.NOBODY : settled.visitorBytes();
    }

    /** Settles those that came since, if they are many beside those that have. */
    void settle(String key, DayCard sum) {
        int recent = sum.visitorBytes().length;
        if (recent <= FEW_BYTES) {
            return;
        }
        if (sum.settledBytes < 0) {
            sum.settledBytes = of(key).length;
        }
        if (recent > sum.settledBytes / SHARE) {
            var all = VisitorSketch.of(of(key));
            all.addAll(sum.visitorBytes());
            var settled = new DayCard();
            settled.visitors = all;
            store.put(key(key), settled);
            sum.settledBytes = all.toBytes().length;
            sum.visitors = null;
        }
    }

    /** Puts others in the place of all visitors of a sum. */
    void replace(String key, DayCard sum, VisitorSketch visitors) {
        store.delete(key(key));
        sum.settledBytes = 0;
        sum.visitors = visitors.isEmpty() ? null : visitors;
    }
}
