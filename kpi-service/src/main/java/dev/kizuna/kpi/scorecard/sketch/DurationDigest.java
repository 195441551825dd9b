package dev.kizuna.kpi.scorecard.sketch;

import dev.kizuna.kpi.scorecard.domain.ValueCounts;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.datasketches.tdigest.TDigestDouble;

/**
 * A t-digest of seconds: a few kilobytes however many values there are, for whoever merges the distributions of many days.
 * It is made from all values in ascending order, so that the same values give the same bytes in whatever order they came;
 * merged in the order of days, so do those of many days.
 */
public final class DurationDigest {

    private static final short COMPRESSION = 200;

    private final TDigestDouble digest = new TDigestDouble(COMPRESSION);

    private DurationDigest() {}

    public static DurationDigest of(ValueCounts values) {
        var made = new DurationDigest();
        values.forEach((value, times) -> {
            for (long left = times; left > 0; left--) {
                made.digest.update(value);
            }
        });
        return made;
    }

    /** All of several digests. */
    public static DurationDigest merged(List<byte[]> digests) {
        var all = new DurationDigest();
        digests.forEach(bytes -> all.digest.merge(TDigestDouble.heapify(MemorySegment.ofArray(bytes))));
        return all;
    }

    public byte[] toBytes() {
        return digest.toByteArray();
    }

    /**
     * A quantile; empty without values.
     *
     * @param share from 0 to 1
     */
    public OptionalDouble quantile(double share) {
        return digest.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(digest.getQuantile(share));
    }
}
