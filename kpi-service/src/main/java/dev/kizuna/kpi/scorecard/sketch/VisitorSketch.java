package dev.kizuna.kpi.scorecard.sketch;

import java.lang.foreign.MemorySegment;
import java.util.Collection;
import org.apache.datasketches.theta.ThetaSetOperation;
import org.apache.datasketches.theta.ThetaUnion;
import org.jspecify.annotations.Nullable;

/**
 * A Theta sketch of journeys: exact up to 4,096 of them, beyond that within 3% at 95% confidence, and mergeable. It is
 * bytes, and only while journeys are added something larger beside them.
 */
public final class VisitorSketch {

    private static final int NOMINAL_ENTRIES = 4096;
    private static final byte[] NOBODY = new byte[0];

    private byte[] bytes;
    private @Nullable ThetaUnion union;
    private boolean added;

    public VisitorSketch() {
        this(NOBODY);
    }

    private VisitorSketch(byte[] bytes) {
        this.bytes = bytes;
    }

    public static VisitorSketch of(byte[] bytes) {
        return new VisitorSketch(bytes);
    }

    public void add(String journeyId) {
        union().update(journeyId);
        added = true;
    }

    /** Adds what another one has seen. */
    public void addAll(byte[] other) {
        if (other.length > 0) {
            union().union(MemorySegment.ofArray(other));
            added = true;
        }
    }

    public boolean isEmpty() {
        return bytes.length == 0 && !added;
    }

    /** Not to be changed by whoever gets it; no bytes at all when nobody was seen. */
    public byte[] toBytes() {
        if (added && union != null) {
            bytes = union.getResult().toByteArray();
            added = false;
        }
        return bytes;
    }

    /** Gives back what adding needs, since nothing may be added for a while. */
    public void rest() {
        toBytes();
        union = null;
    }

    /** How many different journeys the sketches have seen together. */
    public static long distinct(Collection<byte[]> sketches) {
        return together(sketches).visitors();
    }

    /** What the sketches have seen together. */
    public static Seen together(Collection<byte[]> sketches) {
        var all = new VisitorSketch();
        sketches.forEach(all::addAll);
        if (all.union == null) {
            return new Seen(0, false);
        }
        var seen = all.union.getResult();
        return new Seen(Math.round(seen.getEstimate()), seen.isEstimationMode());
    }

    /**
     * How many different journeys were seen.
     *
     * @param estimated whether there were too many to know it exactly
     */
    public record Seen(long visitors, boolean estimated) {}

    private ThetaUnion union() {
        if (union == null) {
            union = ThetaSetOperation.builder()
                    .setNominalEntries(NOMINAL_ENTRIES)
                    .buildUnion();
            if (bytes.length > 0) {
                union.union(MemorySegment.ofArray(bytes));
            }
        }
        return union;
    }
}
