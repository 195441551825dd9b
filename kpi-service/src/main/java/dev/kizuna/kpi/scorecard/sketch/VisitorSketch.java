package dev.kizuna.kpi.scorecard.sketch;

import java.lang.foreign.MemorySegment;
import java.util.Collection;
import org.apache.datasketches.theta.ThetaSetOperation;
import org.apache.datasketches.theta.ThetaUnion;

/** A Theta sketch of journeys: exact up to 4,096 of them, beyond that within 3% at 95% confidence, and mergeable. */
public final class VisitorSketch {

    private static final int NOMINAL_ENTRIES = 4096;

    private final ThetaUnion union =
            ThetaSetOperation.builder().setNominalEntries(NOMINAL_ENTRIES).buildUnion();
    private boolean empty = true;

    public static VisitorSketch of(byte[] bytes) {
        var sketch = new VisitorSketch();
        sketch.merge(bytes);
        return sketch;
    }

    public void add(String journeyId) {
        union.update(journeyId);
        empty = false;
    }

    public boolean isEmpty() {
        return empty;
    }

    public byte[] toBytes() {
        return union.getResult().toByteArray();
    }

    /** How many different journeys the sketches have seen together. */
    public static long distinct(Collection<byte[]> sketches) {
        if (sketches.isEmpty()) {
            return 0;
        }
        var all = new VisitorSketch();
        sketches.forEach(all::merge);
        return Math.round(all.union.getResult().getEstimate());
    }

    private void merge(byte[] bytes) {
        union.union(MemorySegment.ofArray(bytes));
        empty = false;
    }
}
